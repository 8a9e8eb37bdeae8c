using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>A board of a site.</summary>
/// <param name="Slug">The name of its files, without extension.</param>
/// <param name="Board">The board.</param>
/// <param name="Apart">Systems that the source names without the headline metric.</param>
/// <param name="Rows">Its numbers in the v1 leaderboard's columns.</param>
/// <param name="IsComputed">Whether the numbers were computed here, from runs; otherwise they are as published.</param>
public sealed record SiteBoard(
    string Slug,
    Board Board,
    IReadOnlyList<BoardSystem> Apart,
    IReadOnlyList<LeaderboardRow> Rows,
    bool IsComputed)
{
    /// <summary>The page of the board, from the front page.</summary>
    public string Page => $"{Slug}.html";

    /// <summary>The numbers as CSV, from the front page.</summary>
    public string CsvFile => $"data/{Slug}.csv";

    /// <summary>The numbers as JSON, from the front page.</summary>
    public string JsonFile => $"data/{Slug}.json";
}
