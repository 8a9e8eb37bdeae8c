using NoHarm.Benchmarks;

namespace NoHarm.Reporting.Contract;

/// <summary>Harms of one tier: mean number in an answer.</summary>
/// <param name="Tier">How bad.</param>
/// <param name="Omissions">Left out what was owed.</param>
/// <param name="Commissions">Recommended what harms, on the rubric and off it.</param>
/// <param name="AnswersHarmed">Share of answers with such a harm of either type, 0 to 1.</param>
public sealed record TierHarm(HarmTier Tier, Interval Omissions, Interval Commissions, Interval AnswersHarmed);
