using System.Text;
using NoHarm.Input;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Leaderboards;
using NoHarm.Scoring;

namespace NoHarm.Tests.Reporting.Leaderboards;

public sealed class PublishedBoardTests : IDisposable
{
    private const string Header = "Model,Team,Condition,Provider,Metric,mean,ci\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_number_that_is_none_stays_what_it_was()
    {
        string text = Header + "A,Solo Models,Advisor,P,Safety,NaN,\nA,Solo Models,Advisor,P,Recall,,0.1\nB,Solo Models,Advisor,P,Safety,0.50,0.010\n";
        PublishedBoard board = Read(text)!;
        Encoding.UTF8.GetString(LeaderboardCsv.ToBytes(board.Rows)).ShouldBe(text);
        BoardSystem none = board.Board.Systems.Single(system => system.Name == "A");
        none.Scores.ShouldAllBe(score => score.Mean == null && score.Low == null && score.Reason != null);
        board.Board.Systems.Single(system => system.Name == "B").Scores.Single().Published.ShouldBe(new PublishedScore("0.50", "0.010"));
        board.Apart.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Solo Models", "Advisor", RespondentKind.Model)]
    [InlineData("Solo Models", "Human", RespondentKind.Physician)]
    [InlineData("2-Agent Teams", "Advisor + Guardian", RespondentKind.Team)]
    [InlineData("3-Agent Teams", "Advisor + Guardian + Guardian", RespondentKind.Team)]
    [InlineData("", "", RespondentKind.Unstated)]
    [InlineData(null, "Human", RespondentKind.Physician)]
    public void Kinds_are_told_by_team_and_condition(string? team, string? condition, RespondentKind expected) =>
        RespondentGroups.KindOf(team, condition).ShouldBe(expected);

    [Fact]
    public void One_model_in_two_teams_is_two_systems_with_names_of_their_own()
    {
        Board board = Read(Header + "A,Solo Models,Advisor,P,F1,0.1,0\nA,2-Agent Teams,Advisor,P,F1,0.2,0\nA,Solo Models,Advisor,Q,F1,0.3,0\n")!.Board;
        board.Systems.Select(system => system.Name).ShouldBe(["A (Solo Models; P)", "A (2-Agent Teams; P)", "A (Solo Models; Q)"]);
        board.Systems.Select(system => system.Scores[0].Published!.Mean).ShouldBe(["0.1", "0.2", "0.3"]);
    }

    [Fact]
    public void Unknown_metrics_stand_behind_the_known_ones_without_a_direction()
    {
        Board board = Read(Header + "A,,,,Zeal,1,0\nA,,,,F1,1,0\nA,,,,Safety,1,0\n")!.Board;
        board.Metrics.Select(metric => metric.Name).ShouldBe(["Safety", "F1", "Zeal"]);
        board.Metrics[^1].Better.ShouldBe(BetterWhen.Neither);
        board.Headline.ShouldBe("Safety");
    }

    [Theory]
    [InlineData("A,T,C,P,F1,high,0.1\n", ":2: mean is \"high\"")]
    [InlineData("A,T,C,P,F1,0.1,0.1\nA,B,T,C,P,F1,0.1,0.1\n", ":3: found 8 fields")]
    [InlineData("A,T,C,P,F1,0.5,-0.1\n", ":2: ci is \"-0.1\"; expected half the width of an interval, which is 0 or more")]
    [InlineData("A,T,C,P,F1,0.1,0.1\nA,T,C,P,F1,0.2,0.1\n", ":3: model, team, condition, provider and metric are those of line 2")]
    [InlineData("A,T,C,P,\"F1,0.1,0.1\nB,T,C,P,F1,0.1,0.1\n", "fields; expected 7")]
    [InlineData("A,T,C,P,F1,Infinity,0.1\n", ":2: mean is \"Infinity\"")]
    [InlineData("", "no lines below its columns")]
    public void A_broken_file_is_refused_with_the_line(string lines, string message)
    {
        var problems = new ProblemList();
        PublishedBoard.Read(_folder.Write("t.csv", Header + lines), problems).ShouldBeNull();
        problems.All.Select(problem => problem.ToString()).ShouldContain(text => text.Contains(message));
    }

    [Fact]
    public void A_board_of_runs_becomes_rows_of_the_same_columns()
    {
        var metric = new BoardMetric("F1", "F1", "", BetterWhen.Higher, 3);
        BoardSystem System(string name, RespondentKind kind, double? mean) =>
            new(name, kind, null, null, "P", 3, 3, null, [new BoardScore("F1", 3, mean, mean - 0.1, mean + 0.2, null, null, null, null)]);
        var board = new Board("t", "s", "v2", 0.95, "F1", [metric], [System("a, b", RespondentKind.Physician, 2.0 / 3), System("c", RespondentKind.Model, null)]);

        // Half of the width of an interval from 0.5667 to 0.8667.
        Encoding.UTF8.GetString(LeaderboardCsv.ToBytes(LeaderboardRows.Of(board))).ShouldBe(
            Header + "\"a, b\",Solo Models,Human,P,F1,0.6667,0.15\nc,Solo Models,,P,F1,NaN,NaN\n");
    }

    private PublishedBoard? Read(string text)
    {
        var problems = new ProblemList();
        PublishedBoard? board = PublishedBoard.Read(_folder.Write("t.csv", text), problems);
        problems.All.ShouldBeEmpty();
        return board;
    }
}
