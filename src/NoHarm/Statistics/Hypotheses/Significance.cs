namespace NoHarm.Statistics;

/// <summary>What a test of "no difference" found.</summary>
/// <param name="Statistic">The observed difference.</param>
/// <param name="P">Two-sided p-value, above 0 and at most 1; NaN where nothing could be tested.</param>
/// <param name="Arrangements">Arrangements of the data that it was compared with.</param>
/// <param name="Exact">Whether these are all there are, rather than a random part of them.</param>
public sealed record Significance(double Statistic, double P, long Arrangements, bool Exact);
