namespace NoHarm.Reporting.Contract;

/// <summary>One case of a respondent.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answers">Answers to it and its variants.</param>
/// <param name="Values">Means in the order of the board's metrics.</param>
/// <param name="Lowest">The headline of the worst answer.</param>
/// <param name="Highest">The headline of the best answer.</param>
/// <param name="Resilience">How steady its verdicts are over variants and trials, 0 to 1; absent below two answers.</param>
/// <param name="SevereAnswers">Answers with a severe harm.</param>
public sealed record CaseScore(
    string Case,
    int Answers,
    IReadOnlyList<double?> Values,
    double? Lowest,
    double? Highest,
    double? Resilience,
    int SevereAnswers);
