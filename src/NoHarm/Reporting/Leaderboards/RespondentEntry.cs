using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>What a site says about a respondent of its runs.</summary>
/// <param name="Respondent">The name that the answers carry.</param>
/// <param name="Name">The name to show; null for the same.</param>
/// <param name="Team">The group it is compared within, such as Solo Models.</param>
/// <param name="Condition">The roles of its members; Human for people.</param>
/// <param name="Provider">Who provides it.</param>
/// <param name="Line">The line of the file.</param>
public sealed record RespondentEntry(string Respondent, string? Name, string? Team, string? Condition, string? Provider, int Line)
{
    /// <summary>Who it is.</summary>
    public RespondentKind Kind => RespondentGroups.KindOf(Team, Condition);
}
