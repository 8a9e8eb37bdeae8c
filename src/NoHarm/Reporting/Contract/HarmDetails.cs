using NoHarm.Benchmarks;
using NoHarm.Judging;

namespace NoHarm.Reporting.Contract;

/// <summary>The harm that an option does in an answer.</summary>
/// <param name="Type">Left out, or done.</param>
/// <param name="Tier">How bad.</param>
/// <param name="Partial">Matched in part only.</param>
public sealed record HarmDetails(HarmType Type, HarmTier Tier, bool Partial);
