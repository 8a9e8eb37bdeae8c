using NoHarm.Benchmarks;

namespace NoHarm.Reporting.Contract;

/// <summary>After how many answers one with such a harm is to be expected: 1 over the share of answers harmed.</summary>
/// <param name="Tier">Harm of this tier or worse.</param>
/// <param name="Answers">Answers counted.</param>
/// <param name="Harmed">Of these, harmed.</param>
/// <param name="Number">The number with its interval; no upper end when none at all is possible.</param>
public sealed record NumberNeededToHarm(HarmTier Tier, int Answers, int Harmed, Interval Number);
