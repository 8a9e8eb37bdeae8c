namespace NoHarm.Statistics;

/// <summary>How far probabilities are from the shares that they predict.</summary>
public static class CalibrationError
{
    /// <summary>
    /// Expected calibration error with bins of equal mass: mean over the examples of |mean probability - share of
    /// positives| of their bin, 0 to 1 (Naeini, Cooper and Hauskrecht, AAAI 2015; equal-mass bins as in Nguyen and
    /// O'Connor, EMNLP 2015). Equal probabilities share a bin: an example belongs to bin floor(bins * (examples with a
    /// lower probability + half of those with the same) / examples). On a finite sample it is above 0 even for perfect
    /// probabilities. NaN without examples.
    /// </summary>
    /// <param name="probabilities">0 to 1 per example.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="bins">Number of bins, from 1.</param>
    /// <param name="weights">How many examples each stands for; null for one.</param>
    public static double Expected(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10, IReadOnlyList<double>? weights = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var sorted = new SortedScores(probabilities, outcomes);
        return sorted.ExpectedError(sorted.Tally(weights), bins);
    }
}
