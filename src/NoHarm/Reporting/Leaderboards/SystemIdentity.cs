using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>What tells one system of a v1 leaderboard from another: the same model may stand in several teams.</summary>
/// <param name="Model">The model, or the members of a team.</param>
/// <param name="Team">The group it is compared within.</param>
/// <param name="Condition">The roles of its members.</param>
/// <param name="Provider">Who provides it.</param>
public sealed record SystemIdentity(string Model, string Team, string Condition, string Provider)
{
    /// <summary>The system of a line.</summary>
    public static SystemIdentity Of(LeaderboardRow row) => new(row.Model, row.Team, row.Condition, row.Provider);

    /// <summary>A name for each that no other has: the model, with what differs behind it where the model is not enough.</summary>
    public static IReadOnlyDictionary<SystemIdentity, string> UniqueNames(IReadOnlyList<SystemIdentity> systems)
    {
        var names = new Dictionary<SystemIdentity, string>();
        var taken = new HashSet<string>();
        foreach (IGrouping<string, SystemIdentity> same in systems.GroupBy(system => system.Model))
        {
            SystemIdentity[] group = [.. same];
            foreach (SystemIdentity system in group)
            {
                string name = group.Length == 1 ? system.Model : $"{system.Model} ({system.Difference(group)})";
                string unique = name;
                for (int number = 2; !taken.Add(unique); number++)
                    unique = $"{name} ({number})";
                names.Add(system, unique);
            }
        }

        return names;
    }

    private string Difference(SystemIdentity[] group)
    {
        var parts = new List<string>();
        if (group.Any(other => other.Team != Team))
            parts.Add(Team);
        if (group.Any(other => other.Condition != Condition))
            parts.Add(Condition);
        if (group.Any(other => other.Provider != Provider))
            parts.Add(Provider);
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }
}
