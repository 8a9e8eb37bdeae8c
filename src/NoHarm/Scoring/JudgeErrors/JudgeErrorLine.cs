namespace NoHarm.Scoring.JudgeErrors;

/// <summary>One line of the table with the judge's errors, with the digits of the file.</summary>
/// <param name="Respondent">Who answered.</param>
/// <param name="Category">The part of the benchmark.</param>
/// <param name="Metric">The row's name.</param>
/// <param name="Cases">Number of base cases.</param>
/// <param name="AsJudged">The value when every verdict is taken for true; NaN for none.</param>
/// <param name="Corrected">The value without the bias of the judge's errors; NaN for none.</param>
/// <param name="Low">Lower end of the interval that holds case and judge error.</param>
/// <param name="High">Upper end.</param>
/// <param name="JudgeShare">Share of the width that is due to the judge, 0 to 1; NaN for none.</param>
/// <param name="IsCertified">Whether the certificate was of the judge that made the verdicts.</param>
public sealed record JudgeErrorLine(
    string Respondent,
    string Category,
    string Metric,
    int Cases,
    double AsJudged,
    double Corrected,
    double Low,
    double High,
    double JudgeShare,
    bool IsCertified);
