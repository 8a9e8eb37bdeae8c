namespace NoHarm.Reporting.Contract;

/// <summary>How a judge errs at one tier.</summary>
/// <param name="Tier">The tier, such as severe-omission.</param>
/// <param name="Pairs">Labelled pairs.</param>
/// <param name="Recall">Share of the matches that it finds.</param>
/// <param name="Precision">Share of its matches that are right.</param>
public sealed record JudgeTier(string Tier, int Pairs, Interval Recall, Interval Precision);
