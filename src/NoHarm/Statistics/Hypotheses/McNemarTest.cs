using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// Whether two judges are right equally often on the same pairs (McNemar, Psychometrika 12(2), 1947). It takes pairs as
/// independent; where pairs of one case resemble each other, <see cref="SignFlipTest"/> by case is the honest test.
/// </summary>
/// <param name="OnlyFirst">Pairs that only the first has right.</param>
/// <param name="OnlySecond">Pairs that only the second has right.</param>
public sealed record McNemarTest(int OnlyFirst, int OnlySecond)
{
    private int Discordant => OnlyFirst + OnlySecond;

    /// <summary>Exact two-sided p-value, binomial given the discordant pairs; 1 where there is none.</summary>
    public double ExactP =>
        Discordant == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, Discordant, Math.Min(OnlyFirst, OnlySecond)));

    /// <summary>
    /// The mid-p value, which counts half of the observed outcome (Fagerland, Lydersen and Laake, BMC Medical Research
    /// Methodology 13:91, 2013); 1 where no pair is discordant.
    /// </summary>
    public double MidP =>
        Discordant == 0 ? 1 : 2 * Binomial.CDF(0.5, Discordant, Math.Min(OnlyFirst, OnlySecond)) - Binomial.PMF(0.5, Discordant, OnlyFirst);

    /// <summary>(b - c)^2 / (b + c), chi-square with one degree of freedom; NaN where no pair is discordant.</summary>
    public double ChiSquare => (double)(OnlyFirst - OnlySecond) * (OnlyFirst - OnlySecond) / Discordant;

    /// <summary>p-value of <see cref="ChiSquare"/>, for many discordant pairs; 1 where there is none.</summary>
    public double AsymptoticP => Discordant == 0 ? 1 : 2 * Normal.CDF(0, 1, -Math.Sqrt(ChiSquare));

    /// <summary>Counts the pairs.</summary>
    /// <param name="first">Whether the first is right, per pair.</param>
    /// <param name="second">Whether the second is.</param>
    public static McNemarTest Of(IReadOnlyList<bool> first, IReadOnlyList<bool> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Count, first.Count, nameof(second));
        return new McNemarTest(
            first.Zip(second).Count(pair => pair is { First: true, Second: false }),
            first.Zip(second).Count(pair => pair is { First: false, Second: true }));
    }
}
