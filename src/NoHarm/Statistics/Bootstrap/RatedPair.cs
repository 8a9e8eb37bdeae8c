namespace NoHarm.Statistics;

/// <summary>One thing that raters and a judge have put into categories.</summary>
/// <param name="Cluster">The case that it belongs to; any number.</param>
/// <param name="Ratings">A category from 0 per rater, the same raters in the same order for every pair; -1 where one is missing.</param>
/// <param name="Reference">What the raters say together; -1 where they say nothing, and then the judge is compared with single raters only.</param>
/// <param name="Verdict">The judge's category; -1 where it gave none.</param>
public sealed record RatedPair(int Cluster, IReadOnlyList<int> Ratings, int Reference, int Verdict)
{
    /// <summary>The judge's probability of a positive category, 0 to 1; NaN where it gave none.</summary>
    public double Probability { get; init; } = double.NaN;

    /// <summary>Its weight among the pairs, above 0: the inverse of its chance to be labelled, in any unit.</summary>
    public double Weight { get; init; } = 1;
}
