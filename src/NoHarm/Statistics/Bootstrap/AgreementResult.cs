namespace NoHarm.Statistics;

/// <summary>Every measure of a validation with its interval.</summary>
/// <param name="Statistics">The measures, group by group.</param>
/// <param name="Reliability">The reliability curve of the judge's probabilities; empty without probabilities.</param>
/// <param name="Clusters">Number of cases.</param>
/// <param name="Replicates">Number of bootstrap replicates.</param>
public sealed record AgreementResult(
    IReadOnlyList<AgreementStatistic> Statistics,
    IReadOnlyList<ReliabilityBin> Reliability,
    int Clusters,
    int Replicates)
{
    /// <summary>One measure; null when there is none of that name.</summary>
    public AgreementStatistic? Find(string group, string name) =>
        Statistics.FirstOrDefault(statistic => statistic.Group == group && statistic.Name == name);

    /// <summary>The value of one measure; NaN when there is none of that name.</summary>
    public Estimate Of(string group, string name) =>
        Find(group, name)?.Estimate ?? new Estimate(double.NaN, double.NaN, double.NaN);
}
