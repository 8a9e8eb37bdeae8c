namespace NoHarm.Reporting.Contract;

/// <summary>A statistic by name.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Estimate">The statistic.</param>
public sealed record NamedInterval(string Name, string Label, Interval Estimate);
