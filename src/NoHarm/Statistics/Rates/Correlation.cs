using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// Correlations with intervals by Fisher's z, which take the examples as independent; for examples in cases use
/// <see cref="ClusterInterval"/> on top.
/// </summary>
public static class Correlation
{
    private const int FewestForInterval = 4;

    /// <summary>
    /// Pearson's correlation, interval by z +- q / sqrt(n - 3) (Fisher, Metron 1, 1921). NaN where one side does not vary;
    /// below four examples the interval is -1 to 1.
    /// </summary>
    public static Estimate Pearson(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        double r = Coefficient(first, second);
        return WithInterval(r, first.Count, 1, level);
    }

    /// <summary>
    /// Spearman's correlation of mid-ranks, interval by z +- q sqrt((1 + r^2 / 2) / (n - 3)) (Bonett and Wright,
    /// Psychometrika 65(1), 2000). NaN where one side does not vary; below four examples the interval is -1 to 1.
    /// </summary>
    public static Estimate Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        double r = Coefficient(Ranks(first), Ranks(second));
        return WithInterval(r, first.Count, 1 + r * r / 2, level);
    }

    /// <summary>Ranks from 1; equal values share the mean of theirs.</summary>
    public static double[] Ranks(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        double[] ranks = new double[values.Count];
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }

    private static double Coefficient(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Count, first.Count, nameof(second));
        if (first.Count == 0)
            return double.NaN;
        double meanFirst = first.Average(), meanSecond = second.Average();
        double both = 0, squareFirst = 0, squareSecond = 0;
        for (int i = 0; i < first.Count; i++)
        {
            double a = first[i] - meanFirst, b = second[i] - meanSecond;
            both += a * b;
            squareFirst += a * a;
            squareSecond += b * b;
        }

        return squareFirst > 0 && squareSecond > 0
            ? Math.Clamp(both / Math.Sqrt(squareFirst * squareSecond), -1, 1)
            : double.NaN;
    }

    private static Estimate WithInterval(double r, int count, double factor, double level)
    {
        if (double.IsNaN(r))
            return new Estimate(r, double.NaN, double.NaN);
        if (count < FewestForInterval)
            return new Estimate(r, -1, 1);
        double half = Normal.InvCDF(0, 1, 0.5 + level / 2) * Math.Sqrt(factor / (count - 3));
        double z = Math.Atanh(r);
        return new Estimate(r, Math.Tanh(z - half), Math.Tanh(z + half));
    }
}
