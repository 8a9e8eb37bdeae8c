namespace NoHarm.Reporting.Contract;

/// <summary>What a page of the leaderboard site shows.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="ToolVersion">The version of the tool that wrote it.</param>
/// <param name="Board">The board of this page.</param>
public sealed record SiteData(int Format, string ToolVersion, Board Board);
