namespace NoHarm.Statistics;

/// <summary>How well scores tell what happens from what does not.</summary>
public static class RocCurve
{
    /// <summary>
    /// Area under the ROC curve: the probability that a positive scores higher than a negative, ties half (Hanley and
    /// McNeil, Radiology 143(1), 1982), 0 to 1. NaN where all outcomes are the same.
    /// </summary>
    /// <param name="scores">Any scores; higher means more likely.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="weights">How many examples each stands for; null for one.</param>
    public static double Area(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null) =>
        SortedScores.Area(new SortedScores(scores, outcomes).Tally(weights));
}
