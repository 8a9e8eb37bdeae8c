using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Reporting.Building;

/// <summary>What a report is to be made of.</summary>
/// <param name="Runs">The run folders, one or more.</param>
public sealed record ReportRequest(IReadOnlyList<string> Runs)
{
    /// <summary>The benchmark folder where it is now; null to read it where the runs read it.</summary>
    public string? Benchmark { get; init; }

    /// <summary>The file or folder of answers where it is now; null to read it where the runs read it.</summary>
    public string? Responses { get; init; }

    /// <summary>Who the respondents are, for their names and groups; null when nobody said.</summary>
    public RespondentDirectory? Respondents { get; init; }

    /// <summary>The heading; null for one that names the benchmark.</summary>
    public string? Title { get; init; }
}
