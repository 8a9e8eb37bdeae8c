namespace NoHarm.Extraction;

/// <summary>What qualifies the actions of a text; every list is in the order of the text.</summary>
public sealed record Qualifiers
{
    /// <summary>Amounts with their units.</summary>
    public IReadOnlyList<Dose> Doses { get; init; } = [];

    /// <summary>Routes of administration.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>How often.</summary>
    public IReadOnlyList<Frequency> Frequencies { get; init; } = [];

    /// <summary>How long.</summary>
    public IReadOnlyList<Duration> Durations { get; init; } = [];

    /// <summary>How soon.</summary>
    public IReadOnlyList<Urgency> Urgencies { get; init; } = [];

    /// <summary>Values to reach or to compare with.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Panels with named members.</summary>
    public IReadOnlyList<Panel> Panels { get; init; } = [];

    /// <summary>The highest urgency, or null when none is given.</summary>
    public UrgencyLevel? HighestUrgency => Urgencies.Count == 0 ? null : Urgencies.Max(urgency => urgency.Level);
}
