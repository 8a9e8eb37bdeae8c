using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// Intervals from the replicates of a cluster bootstrap. A bootstrap of n clusters has a spread that is sqrt((n - 1) / n) too
/// small and knows nothing of Student's t; "expanded" percentiles make up for both (Hesterberg, The American Statistician
/// 69(4), 2015, section 5.3).
/// </summary>
public static class BootstrapInterval
{
    /// <summary>The interval by a method.</summary>
    /// <param name="value">The value on the whole sample.</param>
    /// <param name="sorted">The replicates in ascending order, without NaN.</param>
    /// <param name="jackknife">The values without each cluster in turn; NaN where there is none.</param>
    /// <param name="method">The method.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <returns>Value and interval; NaN ends without a value, without replicates or below two clusters.</returns>
    public static Estimate Of(double value, ReadOnlySpan<double> sorted, ReadOnlySpan<double> jackknife, IntervalMethod method, double level = 0.95)
    {
        int clusters = jackknife.Length;
        if (double.IsNaN(value) || sorted.Length == 0 || clusters < 2)
            return new Estimate(value, double.NaN, double.NaN);
        if (method == IntervalMethod.JackknifeT)
        {
            double half = StudentT.InvCDF(0, 1, clusters - 1, 0.5 + level / 2) * JackknifeError(jackknife);
            return new Estimate(value, value - half, value + half);
        }

        double reach = method == IntervalMethod.Percentile ? Normal.InvCDF(0, 1, 0.5 + level / 2) : Reach(clusters, level);
        (double bias, double acceleration) = method == IntervalMethod.BiasCorrected ? (Bias(value, sorted), Acceleration(jackknife)) : (0, 0);
        return new Estimate(value, NumpyMath.Percentile(sorted, Percent(-reach)), NumpyMath.Percentile(sorted, Percent(reach)));

        // Efron, Journal of the American Statistical Association 82(397), 1987; without bias and acceleration the plain percentile.
        double Percent(double z) => 100 * Normal.CDF(0, 1, bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    /// <summary>Standard error by leaving out each cluster in turn (Tukey, 1958); NaN where a value is missing.</summary>
    public static double JackknifeError(ReadOnlySpan<double> jackknife)
    {
        double mean = NumpyMath.Mean(jackknife), squares = 0;
        foreach (double value in jackknife)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares * (jackknife.Length - 1) / jackknife.Length);
    }

    private static double Reach(int clusters, double level) =>
        Math.Sqrt(clusters / (clusters - 1.0)) * StudentT.InvCDF(0, 1, clusters - 1, 0.5 + level / 2);

    /// <summary>How far the replicates' median is from the value, in normal quantiles; ties count half.</summary>
    private static double Bias(double value, ReadOnlySpan<double> sorted)
    {
        int below = 0, same = 0;
        foreach (double replicate in sorted)
        {
            below += replicate < value ? 1 : 0;
            same += replicate == value ? 1 : 0;
        }

        // Half a replicate from either end, where the quantile would be infinite.
        double share = Math.Clamp((below + same / 2.0) / sorted.Length, 0.5 / sorted.Length, 1 - 0.5 / sorted.Length);
        return Normal.InvCDF(0, 1, share);
    }

    private static double Acceleration(ReadOnlySpan<double> jackknife)
    {
        double mean = NumpyMath.Mean(jackknife), squares = 0, cubes = 0;
        foreach (double value in jackknife)
        {
            double difference = mean - value;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }

        double acceleration = cubes / (6 * Math.Pow(squares, 1.5));
        return double.IsFinite(acceleration) ? acceleration : 0;
    }
}
