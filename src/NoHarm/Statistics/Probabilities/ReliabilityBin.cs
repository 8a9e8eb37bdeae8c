namespace NoHarm.Statistics;

/// <summary>One point of a reliability curve.</summary>
/// <param name="Lowest">The lowest probability in the bin.</param>
/// <param name="Highest">The highest probability in the bin.</param>
/// <param name="Predicted">Mean probability.</param>
/// <param name="Observed">Share of the examples whose outcome came.</param>
/// <param name="Count">Number of examples, or the sum of their weights.</param>
public sealed record ReliabilityBin(double Lowest, double Highest, double Predicted, Estimate Observed, double Count);
