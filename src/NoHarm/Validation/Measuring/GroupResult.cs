using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>What was measured on a group of pairs.</summary>
/// <param name="Group">The pairs.</param>
/// <param name="Matrix">Truth (rows) against verdicts (columns), in pairs as they were labelled, without unresolved ones.</param>
/// <param name="Statistics">Every measure, with unresolved verdicts left out.</param>
/// <param name="AtWorst">The same with each unresolved verdict counted as the worst mistake; null where there is none.</param>
/// <param name="Unresolved">Share of the pairs without a verdict.</param>
public sealed record GroupResult(PairGroup Group, ConfusionMatrix Matrix, AgreementResult Statistics, AgreementResult? AtWorst, Estimate Unresolved)
{
    /// <summary>Base cases below which no interval is given: a bootstrap of so few says next to nothing.</summary>
    public const int FewestCases = 5;

    private const int Verdicts = 3;

    /// <summary>Base cases with a pair.</summary>
    public int Cases => Group.Pairs.Select(pair => pair.Case.Id).Distinct().Count();

    /// <summary>One measure; NaN where it is not defined, and NaN ends where there are too few cases.</summary>
    public Estimate Of(string comparison, string name) => WithEnds(Statistics.Of(comparison, name));

    /// <summary>The same with unresolved verdicts counted as mistakes.</summary>
    public Estimate OfWorst(string comparison, string name) => WithEnds((AtWorst ?? Statistics).Of(comparison, name));

    /// <summary>Measures a group.</summary>
    public static GroupResult Measure(PairGroup group, AgreementBootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(bootstrap);
        Dictionary<string, int> cases = group.Pairs.Select(pair => pair.Case.Id).Distinct().Select((id, i) => (id, i)).ToDictionary(known => known.id, known => known.i);
        int[] clusters = [.. group.Pairs.Select(pair => cases[pair.Case.Id])];
        var matrix = ConfusionMatrix.Of([.. group.Pairs.Select(pair => pair.Reference)], [.. group.Pairs.Select(pair => pair.Verdict)], Verdicts);
        bool hasUnresolved = group.Pairs.Any(pair => pair.IsUnresolved);
        double[] unresolved = [.. group.Pairs.Select(pair => pair.IsUnresolved ? 1.0 : 0.0)];
        return new GroupResult(
            group,
            matrix,
            bootstrap.Of([.. group.Pairs.Select((pair, i) => pair.ToRated(clusters[i]))]),
            hasUnresolved ? bootstrap.Of([.. group.Pairs.Select((pair, i) => pair.AtWorst().ToRated(clusters[i]))]) : null,
            ClusterRobustError.Mean(unresolved, clusters, [.. group.Pairs.Select(pair => pair.Weight)]).ShareInterval(bootstrap.Level));
    }

    private Estimate WithEnds(Estimate estimate) => Cases < FewestCases ? new Estimate(estimate.Value, double.NaN, double.NaN) : estimate;
}
