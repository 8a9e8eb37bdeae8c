using System.Runtime.CompilerServices;

namespace NoHarm.Statistics;

/// <summary>
/// Percentile intervals of means by a stratified cluster bootstrap (Davison and Hinkley, "Bootstrap Methods and their
/// Application", 1997, 2.4 and 3.8), on the random stream that numpy's <c>default_rng(seed)</c> gives.
/// </summary>
/// <param name="Seed">The seed of the stream, from 0.</param>
/// <param name="Replicates">Number of replicates, from 1.</param>
/// <param name="Level">Coverage, between 0 and 1, such as 0.95.</param>
public sealed record ClusterBootstrap(int Seed, int Replicates, decimal Level)
{
    /// <summary>
    /// The interval of each column's mean. The columns share one stream of draws, which gives each of them what a fresh
    /// generator would.
    /// </summary>
    /// <param name="columns">Per statistic, one value per cluster; without NaN.</param>
    /// <param name="layout">The strata of the clusters.</param>
    public PercentileInterval[] OfMeans(IReadOnlyList<double[]> columns, StrataLayout layout)
    {
        double[][] means = ReplicateMeans(columns, layout);
        return Array.ConvertAll(means, IntervalOf);
    }

    /// <summary>The mean of each column in each replicate, in the order drawn.</summary>
    public double[][] ReplicateMeans(IReadOnlyList<double[]> columns, StrataLayout layout)
    {
        var means = new double[columns.Count][];
        for (int column = 0; column < means.Length; column++)
        {
            if (columns[column].Length != layout.Count)
                throw new ArgumentException($"Column {column} has {columns[column].Length} values; the layout has {layout.Count} clusters.", nameof(columns));
            means[column] = new double[Replicates];
        }

        var random = new Pcg64((ulong)Seed);
        int[] drawn = new int[layout.Count];
        double[] gathered = new double[layout.Count];
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            layout.Resample(random, drawn);
            for (int column = 0; column < means.Length; column++)
                means[column][replicate] = MeanOf(columns[column], drawn, gathered);
        }

        return means;
    }

    private PercentileInterval IntervalOf(double[] replicates)
    {
        Array.Sort(replicates);
        decimal tail = 50 * (1 - Level);
        return new PercentileInterval(
            NumpyMath.Percentile(replicates, (double)tail),
            NumpyMath.Percentile(replicates, (double)(100 - tail)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double MeanOf(double[] values, int[] drawn, double[] gathered)
    {
        for (int i = 0; i < drawn.Length; i++)
            gathered[i] = values[drawn[i]];
        return NumpyMath.Mean(gathered);
    }
}
