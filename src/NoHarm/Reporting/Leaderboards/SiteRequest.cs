namespace NoHarm.Reporting.Leaderboards;

/// <summary>What a site is to be made of.</summary>
/// <param name="Sources">Folders to look in, and files with the v1 leaderboard's columns.</param>
/// <param name="Output">The folder of the site.</param>
public sealed record SiteRequest(IReadOnlyList<string> Sources, string Output)
{
    /// <summary>The heading of the front page.</summary>
    public string Title { get; init; } = "Leaderboards";

    /// <summary>Who the respondents of the runs are; null when nobody said.</summary>
    public RespondentDirectory? Respondents { get; init; }

    /// <summary>Whether the reports of the runs, which hold the answers' texts, become part of the site.</summary>
    public bool WithReports { get; init; }

    /// <summary>Whether nothing is written when something has to be left out.</summary>
    public bool IsStrict { get; init; }

    /// <summary>A file for all numbers of the site in the v1 leaderboard's columns; null for none.</summary>
    public string? Csv { get; init; }
}
