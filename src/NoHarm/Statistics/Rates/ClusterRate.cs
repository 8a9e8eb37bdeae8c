using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>A mean over examples that come in clusters (cases), with what its error allows.</summary>
/// <param name="Value">Sum of the values / sum of the weights.</param>
/// <param name="StandardError">Its cluster-robust standard error; NaN below two clusters.</param>
/// <param name="Clusters">Number of clusters with weight.</param>
/// <param name="Weight">Number of examples, or the sum of their weights.</param>
public sealed record ClusterRate(double Value, double StandardError, int Clusters, double Weight)
{
    /// <summary>
    /// How many independent examples would know a share as well: value (1 - value) / error^2. At an end of the scale, where
    /// the error says nothing, the number of clusters, as if all examples of a case were one.
    /// </summary>
    public double EffectiveSize
    {
        get
        {
            double spread = Value * (1 - Value);
            return spread > 0 && StandardError > 0 ? spread / (StandardError * StandardError) : Clusters;
        }
    }

    /// <summary>How many times larger the variance is than with independent examples; NaN at an end of the scale.</summary>
    public double DesignEffect => StandardError * StandardError * Weight / (Value * (1 - Value));

    /// <summary>Value +- t * standard error, with clusters - 1 degrees of freedom; NaN ends below two clusters.</summary>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public Estimate Interval(double level = 0.95)
    {
        double half = StandardError * Quantile(level);
        return new Estimate(Value, Value - half, Value + half);
    }

    /// <summary>
    /// Wilson's interval of a share with <see cref="EffectiveSize"/> examples and Student's quantile (after Korn and
    /// Graubard, Survey Methodology 24(2), 1998): it stays within 0 to 1 and has a width where all examples agree.
    /// </summary>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public Estimate ShareInterval(double level = 0.95) =>
        Clusters < 2 ? new Estimate(Value, 0, 1) : WilsonInterval.OfQuantile(Value * EffectiveSize, EffectiveSize, Quantile(level));

    /// <summary>Student's quantile with clusters - 1 degrees of freedom; NaN below two clusters.</summary>
    internal double Quantile(double level) => Clusters < 2 ? double.NaN : StudentT.InvCDF(0, 1, Clusters - 1, 0.5 + level / 2);
}
