using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>The leaderboard: who is how good, and how sure that is.</summary>
internal static class BoardSection
{
    // With more respondents than this, they are the rows of the table of all metrics.
    private const int MostColumns = 10;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, Board board)
    {
        using (html.Section("t-board", "Leaderboard"))
        {
            html.Quiet($"{board.Source} Metric definition {board.Profile}.");
            if (board.Metrics.Count == 0)
            {
                html.Element("p", "The options of this benchmark have no scores, so there is no harm to score.");
                return;
            }

            BoardMetric headline = board.FindHeadline() ?? board.Metrics[0];
            WriteHeadline(html, board, headline);
            WriteAll(html, board);
            MetricMeanings.Write(html, board);
        }
    }

    /// <summary>The metric by which respondents are compared first, best first.</summary>
    private static void WriteHeadline(HtmlWriter html, Board board, BoardMetric metric)
    {
        var rows = board.Systems
            .Select(system => (System: system, Score: system.Scores.FirstOrDefault(score => score.Metric == metric.Name)))
            .OrderBy(row => row.Score?.Mean is null)
            .ThenBy(row => metric.Better == BetterWhen.Lower ? row.Score?.Mean : -row.Score?.Mean)
            .ToArray();
        bool hasKinds = board.Systems.Any(system => system.Kind != RespondentKind.Unstated);
        bool hasTeams = board.Systems.Any(system => system.Team is not null);
        bool hasCounts = board.Systems.Any(system => system.Answers > 0);
        bool hasBounds = rows.Any(row => row.Score?.Lower is not null);
        bool hasJudge = rows.Any(row => row.Score?.Judge is not null);

        TableColumn[] columns =
        [
            "Respondent",
            .. Optional<TableColumn>(hasKinds, "Kind"),
            .. Optional<TableColumn>(hasTeams, "Team"),
            .. Optional<TableColumn>(hasCounts, TableColumn.Number("Cases"), TableColumn.Number("Answers")),
            TableColumn.Number(metric.Label),
            TableColumn.Number($"{Show.Share(board.Level)} interval: cases"),
            .. Optional<TableColumn>(hasJudge, TableColumn.Number("Without the judge's bias"), TableColumn.Number($"{Show.Share(board.Level)} interval: cases and judge")),
            .. Optional<TableColumn>(hasBounds, TableColumn.Number("However the unresolved end")),
        ];
        html.Table(
            MetricMeanings.Direction(metric.Better) is { } direction ? $"{metric.Label}, {direction}" : metric.Label,
            columns,
            rows.Select(row => (TableCell[])
            [
                new(row.System.Name, Note: row.System.Condition),
                .. Optional<TableCell>(hasKinds, Kind(row.System.Kind)),
                .. Optional<TableCell>(hasTeams, row.System.Team ?? ""),
                .. Optional<TableCell>(hasCounts, Show.Count(row.System.Cases), Show.Count(row.System.Answers)),
                new(Show.Number(row.Score?.Mean, metric.Decimals), Note: row.Score?.Reason),
                Show.Range(row.Score?.Low, row.Score?.High, metric.Decimals) ?? Show.None,
                .. Optional<TableCell>(
                    hasJudge,
                    Show.Number(row.Score?.Judge?.Corrected, metric.Decimals),
                    new(Show.Range(row.Score?.Judge?.Low, row.Score?.Judge?.High, metric.Decimals) ?? Show.None, Note: row.Score?.Judge is { } judge ? $"{Show.Share(judge.JudgeShare)} of it by the judge" : null)),
                .. Optional<TableCell>(hasBounds, Show.Range(row.Score?.Lower, row.Score?.Upper, metric.Decimals) ?? "all resolved"),
            ]));
    }

    private static void WriteAll(HtmlWriter html, Board board)
    {
        const string Caption = "All metrics, with the interval over cases";
        string[] systems = [.. board.Systems.Select(system => system.Name)];
        if (board.Systems.Count <= MostColumns)
            html.Matrix(Caption, "Metric", systems, [.. board.Metrics.Select(metric => new TableCell(metric.Label, Note: MetricMeanings.Direction(metric.Better)))], (row, column) => Score(board, column, row));
        else
            html.Matrix(Caption, "Respondent", [.. board.Metrics.Select(metric => metric.Label)], [.. systems.Select(name => new TableCell(name))], (row, column) => Score(board, row, column));
    }

    private static TableCell Score(Board board, int system, int metric)
    {
        BoardMetric of = board.Metrics[metric];
        BoardScore? score = board.Systems[system].Scores.FirstOrDefault(score => score.Metric == of.Name);
        return new TableCell(
            Show.Number(score?.Mean, of.Decimals),
            Note: score is null ? null : score.Mean is null ? score.Reason : Show.Range(score.Low, score.High, of.Decimals));
    }

    private static string Kind(RespondentKind kind) => kind switch
    {
        RespondentKind.Model => "model",
        RespondentKind.Team => "team",
        RespondentKind.Physician => "physician",
        _ => "",
    };

    private static T[] Optional<T>(bool isWanted, params T[] items) => isWanted ? items : [];
}
