using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// Weights of clusters in the replicates of a stratified bootstrap whose variance is right also in small strata: of n
/// clusters n - 1 are drawn and weighed n / (n - 1) (Rao and Wu, JASA 83(401), 1988); a plain bootstrap of strata of three
/// clusters has two thirds of it. The weights' distance from 1 is widened by Student's quantile over the normal one, as in
/// Hesterberg's expanded percentile interval (The American Statistician 69(4), 2015).
/// </summary>
public sealed class RescaledBootstrap
{
    private readonly int[][] _strata;
    private readonly double _expansion;

    /// <summary>A bootstrap.</summary>
    /// <param name="layout">The strata. One with a single cluster is taken together with its neighbour.</param>
    /// <param name="level">Coverage of the intervals that are to be made, such as 0.95.</param>
    public RescaledBootstrap(StrataLayout layout, double level)
    {
        ArgumentNullException.ThrowIfNull(layout);
        _strata = Joined(layout);
        Count = layout.Count;
        int freedom = Count - _strata.Length;
        double tail = 0.5 + level / 2;
        _expansion = freedom < 1 ? 1 : StudentT.InvCDF(0, 1, freedom, tail) / Normal.InvCDF(0, 1, tail);
    }

    /// <summary>Number of clusters.</summary>
    public int Count { get; }

    /// <summary>Draws the weights of a replicate: 1 on average, slightly below 0 for clusters that are left out.</summary>
    public void Draw(Pcg64 random, Span<double> weights)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<int> all = Count <= 256 ? stackalloc int[Count] : new int[Count];
        foreach (int[] stratum in _strata)
        {
            int n = stratum.Length;
            if (n == 1)
            {
                weights[stratum[0]] = 1;
                continue;
            }

            foreach (int cluster in stratum)
                weights[cluster] = 1 - _expansion;
            Span<int> drawn = all[..(n - 1)];
            random.Integers(n, drawn);
            foreach (int index in drawn)
                weights[stratum[index]] += _expansion * n / (n - 1);
        }
    }

    /// <summary>The variance, over replicates, of the weighted mean of one value per cluster; without NaN.</summary>
    public double VarianceOfMean(ReadOnlySpan<double> values)
    {
        double variance = 0;
        foreach (int[] stratum in _strata)
        {
            int n = stratum.Length;
            if (n == 1)
                continue;
            double mean = 0, squares = 0;
            foreach (int cluster in stratum)
                mean += values[cluster] / n;
            foreach (int cluster in stratum)
                squares += (values[cluster] - mean) * (values[cluster] - mean);
            variance += squares / (n - 1) * n;
        }

        return variance * _expansion * _expansion / Count / Count;
    }

    // A cluster alone in its stratum says nothing about how clusters differ.
    private static int[][] Joined(StrataLayout layout)
    {
        var strata = new List<List<int>>();
        foreach (int[] stratum in layout.Strata)
        {
            if (strata.Count > 0 && (stratum.Length == 1 || strata[^1].Count == 1))
                strata[^1].AddRange(stratum);
            else
                strata.Add([.. stratum]);
        }

        return [.. strata.Select(stratum => stratum.ToArray())];
    }
}
