namespace NoHarm.Reporting.Contract;

/// <summary>An answer in a list of answers.</summary>
/// <param name="Respondent">Place of the respondent.</param>
/// <param name="Case">Place of the case.</param>
/// <param name="Id">The case or variant that it answers.</param>
/// <param name="Trial">Trial, from 1.</param>
/// <param name="Headline">The headline metric of this answer.</param>
/// <param name="Omissions">What it left out.</param>
/// <param name="Commissions">What it should not have recommended, on the rubric and off it.</param>
/// <param name="OffRubric">Recommendations that match no option.</param>
/// <param name="Unresolved">Undecided verdicts.</param>
/// <param name="Length">Characters (Unicode code points); 0 for an empty answer.</param>
/// <param name="IsVariant">Whether it answers a variant of the case.</param>
public sealed record AnswerSummary(
    int Respondent,
    int Case,
    string Id,
    int Trial,
    double? Headline,
    HarmCount Omissions,
    HarmCount Commissions,
    int OffRubric,
    int Unresolved,
    int Length,
    bool IsVariant);
