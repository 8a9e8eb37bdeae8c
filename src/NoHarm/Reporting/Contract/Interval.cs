namespace NoHarm.Reporting.Contract;

/// <summary>A number with its interval. A number that does not exist is absent.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Interval(double? Value, double? Low, double? High);
