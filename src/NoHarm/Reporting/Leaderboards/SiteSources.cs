namespace NoHarm.Reporting.Leaderboards;

/// <summary>What a leaderboard can be made of, found below folders.</summary>
/// <param name="Runs">Folders with a manifest, in order of their paths.</param>
/// <param name="Tables">Files with the v1 leaderboard's columns, in order of their paths.</param>
public sealed record SiteSources(IReadOnlyList<string> Runs, IReadOnlyList<string> Tables);
