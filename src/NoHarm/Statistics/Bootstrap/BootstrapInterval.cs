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
    /// <param name="jackknife">The values without each cluster in turn; only the methods that name it look at them.</param>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="method">The method.</param>
    /// <param name="scale">Between which ends the value lies; only <see cref="IntervalMethod.TransformedT"/> looks at it.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <returns>Value and interval; NaN ends without a value, without replicates or below two clusters.</returns>
    public static Estimate Of(
        double value,
        ReadOnlySpan<double> sorted,
        ReadOnlySpan<double> jackknife,
        int clusters,
        IntervalMethod method,
        MeasureScale scale = MeasureScale.Free,
        double level = 0.95)
    {
        if (double.IsNaN(value) || sorted.Length == 0 || clusters < 2)
            return new Estimate(value, double.NaN, double.NaN);
        if (method is IntervalMethod.JackknifeT or IntervalMethod.TransformedT)
        {
            bool isFree = method == IntervalMethod.JackknifeT;
            double error = isFree ? JackknifeError(jackknife) : StandardError(sorted, clusters);
            return WithError(value, error, clusters, isFree ? MeasureScale.Free : scale, level);
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

    /// <summary>Standard deviation of the replicates, made up for the clusters that a bootstrap draws twice; NaN below two.</summary>
    public static double StandardError(ReadOnlySpan<double> replicates, int clusters)
    {
        double mean = NumpyMath.Mean(replicates), squares = 0;
        foreach (double value in replicates)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (replicates.Length - 1) * clusters / (clusters - 1.0));
    }

    /// <summary>
    /// Value +- t * error with clusters - 1 degrees of freedom, on a scale without ends (the error by the delta method). At an end
    /// itself, and where there is no end, symmetric.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="error">Its standard error.</param>
    /// <param name="clusters">Number of clusters, from 2.</param>
    /// <param name="scale">Between which ends it lies.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static Estimate WithError(double value, double error, int clusters, MeasureScale scale, double level = 0.95)
    {
        double half = clusters < 2 ? double.NaN : StudentT.InvCDF(0, 1, clusters - 1, 0.5 + level / 2) * error;
        switch (scale)
        {
            case MeasureScale.Correlation when Math.Abs(value) < 1:
                double z = Math.Atanh(value), halfZ = half / (1 - value * value);
                return new Estimate(value, Math.Tanh(z - halfZ), Math.Tanh(z + halfZ));
            case MeasureScale.Share when value is > 0 and < 1:
                double logit = Math.Log(value / (1 - value)), halfLogit = half / (value * (1 - value));
                return new Estimate(value, 1 / (1 + Math.Exp(halfLogit - logit)), 1 / (1 + Math.Exp(-halfLogit - logit)));
            default:
                return new Estimate(value, value - half, value + half);
        }
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
