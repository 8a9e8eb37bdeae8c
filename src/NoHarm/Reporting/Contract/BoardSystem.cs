namespace NoHarm.Reporting.Contract;

/// <summary>A row of a leaderboard: one respondent.</summary>
/// <param name="Name">Its name, unique on the board.</param>
/// <param name="Kind">Who it is.</param>
/// <param name="Team">The group it is compared within, such as "2-Agent Teams".</param>
/// <param name="Condition">The roles of its members.</param>
/// <param name="Provider">Who provides it.</param>
/// <param name="Cases">Base cases answered; 0 when nobody said.</param>
/// <param name="Answers">Answers scored; 0 when nobody said.</param>
/// <param name="Link">The page with its report, relative to the page of the board.</param>
/// <param name="Scores">Its numbers, in the order of the metrics; a metric without a number may be missing.</param>
public sealed record BoardSystem(
    string Name,
    RespondentKind Kind,
    string? Team,
    string? Condition,
    string? Provider,
    int Cases,
    int Answers,
    string? Link,
    IReadOnlyList<BoardScore> Scores);
