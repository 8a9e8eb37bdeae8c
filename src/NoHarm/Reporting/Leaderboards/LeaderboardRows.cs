using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>A board in the v1 leaderboard's columns.</summary>
public static class LeaderboardRows
{
    /// <summary>One row per number: metric by metric as the published file has them, the best respondent of the board first.</summary>
    /// <remarks>Half of the interval's width stands for it. A number that does not exist is <c>NaN</c>.</remarks>
    public static IReadOnlyList<LeaderboardRow> Of(Board board) =>
    [
        .. from metric in board.Metrics
           from system in board.Systems
           from score in system.Scores
           where score.Metric == metric.Name
           select new LeaderboardRow(
               system.Name,
               system.Team ?? RespondentGroups.TeamOf(system.Kind),
               system.Condition ?? RespondentGroups.ConditionOf(system.Kind),
               system.Provider ?? "",
               metric.Name,
               PublishedNumber.Of(score.Mean),
               PublishedNumber.Of((score.High - score.Low) / 2)),
    ];
}
