namespace NoHarm.Statistics;

/// <summary>One measure of a confusion matrix.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">How it is computed.</param>
/// <param name="Share">What is divided by what, where the measure is a share of pairs; else null.</param>
internal sealed record MatrixMeasure(string Name, Func<ConfusionMatrix, double> Value, Share? Share = null);
