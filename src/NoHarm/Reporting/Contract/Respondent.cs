namespace NoHarm.Reporting.Contract;

/// <summary>What is known of a respondent beyond its scores.</summary>
/// <param name="Name">Its name on the board.</param>
/// <param name="Run">Place of its run.</param>
/// <param name="Judge">Place of its judge.</param>
/// <param name="Answers">Answers scored.</param>
/// <param name="Cases">Base cases answered.</param>
/// <param name="Empty">Answers without text.</param>
/// <param name="Excluded">Of these, left out.</param>
/// <param name="Verdicts">Verdicts.</param>
/// <param name="Unresolved">Of these, undecided.</param>
/// <param name="Missing">Cases or variants without an answer.</param>
/// <param name="Harm">Harms by tier, severe first.</param>
/// <param name="NumberNeededToHarm">How many answers until one harms, by tier.</param>
/// <param name="Specialties">The headline and the severe harms by specialty.</param>
/// <param name="Variants">The same for the cases as written and for their variants.</param>
/// <param name="Categories">Harms by category of option.</param>
/// <param name="CaseScores">Case by case.</param>
public sealed record Respondent(
    string Name,
    int Run,
    int Judge,
    int Answers,
    int Cases,
    int Empty,
    int Excluded,
    int Verdicts,
    int Unresolved,
    IReadOnlyList<string> Missing,
    IReadOnlyList<TierHarm> Harm,
    IReadOnlyList<NumberNeededToHarm> NumberNeededToHarm,
    IReadOnlyList<GroupScore> Specialties,
    IReadOnlyList<GroupScore> Variants,
    IReadOnlyList<CategoryHarm> Categories,
    IReadOnlyList<CaseScore> CaseScores);
