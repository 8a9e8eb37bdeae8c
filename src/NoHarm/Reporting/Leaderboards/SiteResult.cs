namespace NoHarm.Reporting.Leaderboards;

/// <summary>What was written.</summary>
/// <param name="Boards">The boards, in the order of the site.</param>
/// <param name="Runs">Runs that are shown.</param>
/// <param name="Reports">Reports with answer texts that are part of the site.</param>
/// <param name="LeftOut">Runs and tables that were found and could not be shown.</param>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their length together.</param>
public sealed record SiteResult(IReadOnlyList<SiteBoard> Boards, int Runs, int Reports, int LeftOut, int Files, long Bytes);
