namespace NoHarm.Reporting.Contract;

/// <summary>One number of a leaderboard.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Cases">Base cases behind it; 0 when nobody said.</param>
/// <param name="Mean">The value; absent when there is none.</param>
/// <param name="Low">Lower end of the interval over cases.</param>
/// <param name="High">Upper end.</param>
/// <param name="Lower">The lowest value over the extremes of unresolved verdicts; absent when all are resolved.</param>
/// <param name="Upper">The highest value over the extremes of unresolved verdicts; absent when all are resolved.</param>
/// <param name="Reason">Why there is no number.</param>
/// <param name="Judge">The same with the judge's errors; absent without a certificate.</param>
public sealed record BoardScore(
    string Metric,
    int Cases,
    double? Mean,
    double? Low,
    double? High,
    double? Lower,
    double? Upper,
    string? Reason,
    JudgeErrorScore? Judge)
{
    /// <summary>The same as it was published, to be shown instead of rounded numbers; absent when it was computed here.</summary>
    public PublishedScore? Published { get; init; }
}
