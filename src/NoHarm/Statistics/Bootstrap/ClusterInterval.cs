using System.Runtime.InteropServices;

namespace NoHarm.Statistics;

/// <summary>
/// Percentile bootstrap of any statistic over clusters, for measures that are no mean: kappa, F1 (Efron and Tibshirani,
/// An Introduction to the Bootstrap, 1993, chapters 8 and 13). Whole clusters are drawn, because the answers to one
/// case resemble each other.
/// </summary>
public static class ClusterInterval
{
    /// <summary>The statistic on all clusters with its 95 % interval.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="statistic">The statistic of a multiset of clusters; NaN replicates are left out.</param>
    /// <param name="replicates">Number of bootstrap replicates.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    public static Estimate Of<T>(
        IReadOnlyList<T> clusters,
        Func<IReadOnlyList<T>, double> statistic,
        int replicates = 2000,
        int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(statistic);
        double estimate = statistic(clusters);
        if (clusters.Count < 2)
            return new Estimate(estimate, estimate, estimate);

        var random = new Pcg64((ulong)seed);
        var draws = new int[clusters.Count];
        var values = new List<double>(replicates);
        var drawn = new T[clusters.Count];
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            random.Integers(clusters.Count, draws);
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = clusters[draws[i]];
            double value = statistic(drawn);
            if (!double.IsNaN(value))
                values.Add(value);
        }

        values.Sort();
        if (values.Count == 0)
            return new Estimate(estimate, double.NaN, double.NaN);
        ReadOnlySpan<double> sorted = CollectionsMarshal.AsSpan(values);
        return new Estimate(estimate, NumpyMath.Percentile(sorted, 2.5), NumpyMath.Percentile(sorted, 97.5));
    }
}
