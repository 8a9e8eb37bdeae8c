namespace NoHarm.Statistics;

/// <summary>Sums over the examples of one bin of scores.</summary>
/// <param name="Lowest">The lowest score.</param>
/// <param name="Highest">The highest score.</param>
/// <param name="Weight">Weight of the examples.</param>
/// <param name="ScoreSum">Weighted sum of the scores.</param>
/// <param name="Positives">Weight of the examples whose outcome came.</param>
internal readonly record struct ScoreBin(double Lowest, double Highest, double Weight, double ScoreSum, double Positives);
