using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>Wilson's score interval of a share (Journal of the American Statistical Association 22(158), 1927).</summary>
public static class WilsonInterval
{
    /// <summary>The share and its interval, without continuity correction; NaN with the interval 0 to 1 for no trials.</summary>
    /// <param name="successes">Successes, 0 to <paramref name="trials"/>; a fraction for weighted or effective counts.</param>
    /// <param name="trials">Trials, from 0.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static Estimate Of(double successes, double trials, double level = 0.95) =>
        OfQuantile(successes, trials, Normal.InvCDF(0, 1, 0.5 + level / 2));

    /// <summary>The same for a given number of standard errors, such as a quantile of Student's t.</summary>
    /// <param name="successes">Successes.</param>
    /// <param name="trials">Trials.</param>
    /// <param name="quantile">Standard errors to either side, above 0.</param>
    public static Estimate OfQuantile(double successes, double trials, double quantile)
    {
        if (!(trials > 0))
            return new Estimate(double.NaN, 0, 1);
        double share = successes / trials;
        double square = quantile * quantile / trials;
        double middle = (share + square / 2) / (1 + square);
        double half = quantile * Math.Sqrt(share * (1 - share) / trials + square / (4 * trials)) / (1 + square);

        // At the ends the formula is exact, its rounding is not.
        return new Estimate(share, share > 0 ? Math.Max(0, middle - half) : 0, share < 1 ? Math.Min(1, middle + half) : 1);
    }
}
