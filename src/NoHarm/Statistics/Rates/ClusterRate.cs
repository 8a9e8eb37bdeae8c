using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>A mean over examples that come in clusters (cases), with what its error allows.</summary>
/// <param name="Value">Sum of the values / sum of the weights.</param>
/// <param name="StandardError">Its cluster-robust standard error; NaN below two clusters.</param>
/// <param name="Clusters">Number of clusters with weight.</param>
/// <param name="Weight">Number of examples; weighted ones have weights of mean 1.</param>
public sealed record ClusterRate(double Value, double StandardError, int Clusters, double Weight)
{
    /// <summary>What is taken for the correlation within a case as long as the sample cannot tell.</summary>
    private const double AssumedCorrelation = 0.05;

    /// <summary>For how many cases with an error that assumption counts.</summary>
    private const double AssumedCases = 2;

    /// <summary>
    /// Of a share: the number of clusters with at least one example of the rarer outcome. What the sample can tell about the
    /// likeness of the examples of a cluster rests on these.
    /// </summary>
    public int Informative { get; init; }

    /// <summary>
    /// How many times larger the variance of a share is than with independent examples; NaN where all examples agree, or
    /// below two clusters.
    /// </summary>
    public double DesignEffect => StandardError * StandardError * Weight / (Value * (1 - Value));

    /// <summary>
    /// How many independent examples would know the share as well: weight / design effect. The design effect is drawn towards
    /// that of a correlation of 0.05 within cases, with the weight of two informative cases: where there is no error, or one,
    /// the sample cannot show that errors come together, and the interval must not take that for proof that they do not.
    /// </summary>
    public double EffectiveSize
    {
        get
        {
            double assumed = 1 + Math.Max(0, Weight / Clusters - 1) * AssumedCorrelation;
            double measured = DesignEffect;
            double effect = double.IsFinite(measured)
                ? (Informative * measured + AssumedCases * assumed) / (Informative + AssumedCases)
                : assumed;
            return Weight / effect;
        }
    }

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
