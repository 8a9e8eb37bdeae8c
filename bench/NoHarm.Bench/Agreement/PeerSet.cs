using NoHarm.Statistics;

namespace NoHarm.Bench.Agreement;

/// <summary>A label set and what we say of it, for the peer.</summary>
internal sealed record PeerSet(int[][] Ratings, int[] Reference, int[] Verdict, double?[] Probability, Dictionary<string, double> Values, double[] Isotonic, double[] IsotonicValues)
{
    private static readonly double[] Grid = [0, 0.1, 0.25, 0.333, 0.5, 0.77, 1];

    /// <summary>Computes our values.</summary>
    public static PeerSet Of(IReadOnlyList<RatedPair> pairs)
    {
        AgreementResult result = new AgreementBootstrap { Replicates = 1, Threads = 1 }.Of(pairs);
        RatedPair[] scored = [.. pairs.Where(pair => pair.Reference >= 0 && !double.IsNaN(pair.Probability))];
        IsotonicRegression curve = IsotonicRegression.Fit([.. scored.Select(pair => pair.Probability)], [.. scored.Select(pair => pair.Reference > 0)]);
        return new PeerSet(
            [.. pairs.Select(pair => pair.Ratings.ToArray())],
            [.. pairs.Select(pair => pair.Reference)],
            [.. pairs.Select(pair => pair.Verdict)],
            [.. pairs.Select(pair => double.IsNaN(pair.Probability) ? (double?)null : pair.Probability)],
            result.Statistics.Where(statistic => !double.IsNaN(statistic.Estimate.Value)).ToDictionary(statistic => $"{statistic.Group} {statistic.Name}", statistic => statistic.Estimate.Value),
            Grid,
            scored.Length > 0 ? [.. Grid.Select(curve.Apply)] : []);
    }
}
