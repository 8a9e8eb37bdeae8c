namespace NoHarm.Reporting.Contract;

/// <summary>A score with the judge's errors in it.</summary>
/// <param name="Corrected">The value without the bias of the judge's errors.</param>
/// <param name="Low">Lower end of the interval that holds case and judge error.</param>
/// <param name="High">Upper end.</param>
/// <param name="JudgeShare">Share of the width that is due to the judge, 0 to 1.</param>
public sealed record JudgeErrorScore(double? Corrected, double? Low, double? High, double JudgeShare);
