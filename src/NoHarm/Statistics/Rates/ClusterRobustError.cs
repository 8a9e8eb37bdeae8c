namespace NoHarm.Statistics;

/// <summary>
/// Standard errors that let the examples of a cluster resemble each other in any way (Liang and Zeger, Biometrika 73(1),
/// 1986; for a ratio of sums, Cochran, Sampling Techniques, 3rd ed., 1977, section 6).
/// </summary>
public static class ClusterRobustError
{
    /// <summary>A mean over examples.</summary>
    /// <param name="values">One value per example; NaN counts nowhere.</param>
    /// <param name="clusters">The cluster of each example, any numbers.</param>
    /// <param name="weights">Relative weights; null for equal ones.</param>
    public static ClusterRate Mean(IReadOnlyList<double> values, IReadOnlyList<int> clusters, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentOutOfRangeException.ThrowIfNotEqual(clusters.Count, values.Count, nameof(clusters));
        double unit = 1;
        if (weights is not null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, values.Count, nameof(weights));
            unit = weights.Where((_, i) => !double.IsNaN(values[i])).DefaultIfEmpty(1).Average();
        }

        var sums = new Dictionary<int, (double Sum, double Weight)>();
        for (int i = 0; i < values.Count; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            double weight = (weights?[i] ?? 1) / unit;
            (double sum, double all) = sums.GetValueOrDefault(clusters[i]);
            sums[clusters[i]] = (sum + weight * values[i], all + weight);
        }

        return OfRatio([.. sums.Values.Select(sum => sum.Sum)], [.. sums.Values.Select(sum => sum.Weight)]);
    }

    /// <summary>
    /// Sum of numerators / sum of denominators: linearised, variance G / (G - 1) * sum((y - r x)^2) / (sum x)^2 over the
    /// G clusters with a denominator.
    /// </summary>
    /// <param name="numerators">One sum per cluster.</param>
    /// <param name="denominators">One sum per cluster, 0 or more, in examples: weights have a mean of 1.</param>
    public static ClusterRate OfRatio(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentNullException.ThrowIfNull(denominators);
        ArgumentOutOfRangeException.ThrowIfNotEqual(denominators.Count, numerators.Count, nameof(denominators));
        double total = denominators.Sum();
        double ratio = numerators.Sum() / total;
        double[] residuals = Residuals(numerators, denominators, ratio);
        int clusters = denominators.Count(weight => weight > 0);
        double variance = clusters > 1 ? clusters / (clusters - 1.0) * residuals.Sum(e => e * e) : double.NaN;
        int positive = numerators.Count(sum => sum > 0);
        int negative = numerators.Zip(denominators).Count(sums => sums.First < sums.Second);
        return new ClusterRate(ratio, Math.Sqrt(variance), clusters, total) { Informative = Math.Min(positive, negative) };
    }

    /// <summary>Each cluster's part of the error of a ratio: (y - r x) / sum x.</summary>
    internal static double[] Residuals(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators, double ratio)
    {
        double total = denominators.Sum();
        double[] residuals = new double[numerators.Count];
        for (int g = 0; g < residuals.Length; g++)
            residuals[g] = denominators[g] > 0 ? (numerators[g] - ratio * denominators[g]) / total : 0;
        return residuals;
    }
}
