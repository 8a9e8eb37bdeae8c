namespace NoHarm.Statistics;

/// <summary>Many small trees whose values add up to the logarithm of the odds (Friedman, Annals of Statistics 29(5), 2001).</summary>
/// <param name="Start">The logarithm of the odds before any tree.</param>
/// <param name="Trees">The trees.</param>
public sealed record BoostedTrees(double Start, IReadOnlyList<DecisionTree> Trees)
{
    /// <summary>The logarithm of the odds of an example.</summary>
    /// <param name="features">The example, in the order that the trees were made with.</param>
    public double LogOdds(ReadOnlySpan<double> features)
    {
        double sum = Start;
        for (int i = 0; i < Trees.Count; i++)
            sum += Trees[i].ValueOf(features);
        return sum;
    }
}
