namespace NoHarm.Statistics;

/// <summary>
/// What came of predictions of about the same probability (Murphy and Winkler, Journal of the Royal Statistical Society C
/// 26(1), 1977), in the bins of <see cref="CalibrationError"/>.
/// </summary>
public static class ReliabilityCurve
{
    /// <summary>The bins that hold an example, by ascending probability, each with a Wilson interval.</summary>
    /// <param name="probabilities">0 to 1 per example.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="bins">Largest number of bins, from 1.</param>
    public static IReadOnlyList<ReliabilityBin> Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var sorted = new SortedScores(probabilities, outcomes);
        return
        [
            .. sorted.Bins(sorted.Tally(null), bins).Select(bin => new ReliabilityBin(
                bin.Lowest,
                bin.Highest,
                bin.ScoreSum / bin.Weight,
                WilsonInterval.Of(bin.Positives, bin.Weight),
                bin.Weight)),
        ];
    }
}
