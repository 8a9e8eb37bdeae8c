using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>How many cases or pairs have to be labelled for an interval of a wanted width.</summary>
public static class LabelsNeeded
{
    private const int Most = 10_000_000;

    /// <summary>
    /// Cases for a wanted half width, from an error measured on some: the error falls with the square root of their number,
    /// and Student's quantile with them. At most 10 million, which stands for "not to be had".
    /// </summary>
    /// <param name="standardError">The error with <paramref name="cases"/>, from 0.</param>
    /// <param name="cases">Cases labelled, from 2.</param>
    /// <param name="halfWidth">The wanted half width, above 0.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static int Cases(double standardError, int cases, double halfWidth, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfWidth);
        double single = standardError * Math.Sqrt(cases);
        return Smallest(n => StudentT.InvCDF(0, 1, n - 1, 0.5 + level / 2) * single / Math.Sqrt(n) <= halfWidth);
    }

    /// <summary>
    /// The same from an interval that was computed in another way, such as a bootstrap: its half width stands for the error.
    /// </summary>
    /// <param name="current">The interval.</param>
    /// <param name="cases">Cases that it rests on, from 2.</param>
    /// <param name="halfWidth">The wanted half width, above 0.</param>
    /// <param name="level">Its coverage, between 0 and 1.</param>
    public static int Cases(Estimate current, int cases, double halfWidth, double level = 0.95) =>
        Cases((current.Upper - current.Lower) / 2 / StudentT.InvCDF(0, 1, Math.Max(cases, 2) - 1, 0.5 + level / 2), cases, halfWidth, level);

    /// <summary>Pairs for a wanted half width of the Wilson interval of a share.</summary>
    /// <param name="share">The share expected, 0 to 1; 0.5 when nothing is known.</param>
    /// <param name="halfWidth">The wanted half width, above 0.</param>
    /// <param name="designEffect">How many times larger the variance is because pairs come in cases, from 1.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static int Pairs(double share, double halfWidth, double designEffect = 1, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfWidth);
        return Smallest(n =>
        {
            Estimate interval = WilsonInterval.Of(share * n / designEffect, n / designEffect, level);
            return (interval.Upper - interval.Lower) / 2 <= halfWidth;
        });
    }

    /// <summary>The smallest number from 2 with a property that all larger numbers have too.</summary>
    private static int Smallest(Func<int, bool> isEnough)
    {
        int low = 2, high = Most;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (isEnough(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
