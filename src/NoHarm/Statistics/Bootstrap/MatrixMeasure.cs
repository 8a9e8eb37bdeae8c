namespace NoHarm.Statistics;

/// <summary>One measure of a confusion matrix.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">How it is computed, from the matrix of all categories or of match and no match.</param>
/// <param name="Scale">Between which ends it lies.</param>
/// <param name="Share">What is divided by what, where the measure is a share of pairs; else null.</param>
internal sealed record MatrixMeasure(string Name, Func<ConfusionMatrix, double> Value, MeasureScale Scale, Share? Share = null);
