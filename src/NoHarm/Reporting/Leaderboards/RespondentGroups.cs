using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Who a respondent is, by the words that the v1 leaderboard (December 2025) uses for it.</summary>
public static class RespondentGroups
{
    /// <summary>The team of respondents that are one model.</summary>
    public const string Solo = "Solo Models";

    /// <summary>The condition of people.</summary>
    public const string Human = "Human";

    /// <summary>The kind of a respondent.</summary>
    /// <param name="team">Such as Solo Models, 2-Agent Teams, 3-Agent Teams; null or empty when nobody said.</param>
    /// <param name="condition">Such as Advisor, Advisor + Guardian, Human.</param>
    /// <returns>People first: the published file lists them among the solo models.</returns>
    public static RespondentKind KindOf(string? team, string? condition)
    {
        if (string.Equals(condition, Human, StringComparison.OrdinalIgnoreCase))
            return RespondentKind.Physician;
        if (string.Equals(team, Solo, StringComparison.OrdinalIgnoreCase))
            return RespondentKind.Model;
        return team?.Contains("team", StringComparison.OrdinalIgnoreCase) == true ? RespondentKind.Team : RespondentKind.Unstated;
    }

    /// <summary>The team to write for a respondent of which only the kind is known.</summary>
    public static string TeamOf(RespondentKind kind) => kind switch
    {
        RespondentKind.Model or RespondentKind.Physician => Solo,
        RespondentKind.Team => "Teams",
        _ => "",
    };

    /// <summary>The condition to write for a respondent of which only the kind is known.</summary>
    public static string ConditionOf(RespondentKind kind) => kind == RespondentKind.Physician ? Human : "";
}
