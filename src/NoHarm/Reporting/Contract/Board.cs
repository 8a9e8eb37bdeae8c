namespace NoHarm.Reporting.Contract;

/// <summary>Respondents that can be compared: same benchmark, same metric definition.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Source">Where the numbers come from, in a sentence.</param>
/// <param name="Profile">The metric definition.</param>
/// <param name="Level">Coverage of the intervals, such as 0.95.</param>
/// <param name="Headline">The metric by which respondents are compared first.</param>
/// <param name="Metrics">The metrics in order.</param>
/// <param name="Systems">The respondents.</param>
public sealed record Board(
    string Title,
    string Source,
    string Profile,
    double Level,
    string Headline,
    IReadOnlyList<BoardMetric> Metrics,
    IReadOnlyList<BoardSystem> Systems)
{
    /// <summary>The metric by which respondents are compared first; null when the board has none.</summary>
    public BoardMetric? FindHeadline() => Metrics.FirstOrDefault(metric => metric.Name == Headline);
}
