namespace NoHarm.Reporting.Contract;

/// <summary>A metric of a leaderboard.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="About">What it means, in a sentence.</param>
/// <param name="Better">Which direction is good.</param>
/// <param name="Decimals">Decimals worth showing.</param>
public sealed record BoardMetric(string Name, string Label, string About, BetterWhen Better, int Decimals);
