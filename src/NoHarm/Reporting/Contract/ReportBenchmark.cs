namespace NoHarm.Reporting.Contract;

/// <summary>What was asked.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Cases">Number of cases.</param>
/// <param name="Variants">Number of cases and variants that are asked.</param>
/// <param name="Options">Number of options over all cases.</param>
/// <param name="IsScored">Whether its options have scores; without them there is no harm.</param>
public sealed record ReportBenchmark(string Name, int Cases, int Variants, int Options, bool IsScored);
