namespace NoHarm.Reporting.Leaderboards;

/// <summary>How far a site is.</summary>
/// <param name="Done">Runs and tables that were read.</param>
/// <param name="Total">All that were found.</param>
public readonly record struct SiteProgress(int Done, int Total);
