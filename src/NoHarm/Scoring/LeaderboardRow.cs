namespace NoHarm.Scoring;

/// <summary>One line of the v1 leaderboard (December 2025 dashboard).</summary>
/// <param name="Model">The model, or the members of a team.</param>
/// <param name="Team">Solo Models, 2-Agent Teams, 3-Agent Teams.</param>
/// <param name="Condition">The roles of the team's members.</param>
/// <param name="Provider">Who provides the models.</param>
/// <param name="Metric">The metric's name on the dashboard.</param>
/// <param name="Mean">The mean, with the digits that were published.</param>
/// <param name="HalfWidth">Half the width of the interval, with the digits that were published.</param>
public sealed record LeaderboardRow(
    string Model, string Team, string Condition, string Provider, string Metric, PublishedNumber Mean, PublishedNumber HalfWidth)
{
    /// <summary>The line of the file that it was read from; 0 when it was not.</summary>
    public int Line { get; init; }
}
