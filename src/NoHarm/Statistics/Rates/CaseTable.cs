namespace NoHarm.Statistics;

/// <summary>The labelled pairs of one case, two by two.</summary>
/// <param name="TruePositive">Positive pairs that the judge finds, or the sum of their weights.</param>
/// <param name="FalseNegative">Positive pairs that it misses.</param>
/// <param name="TrueNegative">Negative pairs that it leaves alone.</param>
/// <param name="FalsePositive">Negative pairs that it takes for positive.</param>
public readonly record struct CaseTable(double TruePositive, double FalseNegative, double TrueNegative, double FalsePositive);
