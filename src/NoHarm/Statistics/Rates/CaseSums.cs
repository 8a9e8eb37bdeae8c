namespace NoHarm.Statistics;

/// <summary>Sums over the pairs of one case.</summary>
/// <param name="Pairs">Number of pairs, or the sum of their weights; above 0.</param>
/// <param name="Labels">Sum of the labels, such as the number of positive ones; unused where nobody labelled.</param>
/// <param name="Verdicts">Sum of the judge's verdicts, or of its probabilities.</param>
public readonly record struct CaseSums(double Pairs, double Labels, double Verdicts);
