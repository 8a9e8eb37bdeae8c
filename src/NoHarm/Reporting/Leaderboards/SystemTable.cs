using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;
using NoHarm.Reporting.Pages.Tables;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Tables of respondents, which stand there without scripts.</summary>
internal static class SystemTable
{
    /// <summary>Writes a table: one row a respondent, one column a metric, the best by the headline first.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="board">The board, for its metrics and level.</param>
    /// <param name="systems">The respondents.</param>
    /// <param name="metrics">The metrics.</param>
    public static void Write(
        HtmlWriter html, string caption, Board board, IEnumerable<BoardSystem> systems, IReadOnlyList<BoardMetric> metrics)
    {
        BoardSystem[] rows = [.. Ranked(board, systems)];
        bool hasConditions = rows.Any(system => system.Condition is not null);
        bool hasProviders = rows.Any(system => system.Provider is not null);
        bool hasCases = rows.Any(system => system.Cases > 0);
        html.Table(
            caption,
            [
                "Respondent",
                .. Optional<TableColumn>(hasConditions, "Condition"),
                .. Optional<TableColumn>(hasProviders, "Provider"),
                .. Optional(hasCases, TableColumn.Number("Cases")),
                .. metrics.Select(metric => TableColumn.Number(metric.Label)),
            ],
            rows.Select(system => (TableCell[])
            [
                new(system.Name) { Href = system.Link },
                .. Optional<TableCell>(hasConditions, system.Condition ?? ""),
                .. Optional<TableCell>(hasProviders, system.Provider ?? ""),
                .. Optional<TableCell>(hasCases, Show.Count(system.Cases)),
                .. metrics.Select(metric => Cell(system, metric)),
            ]));
    }

    /// <summary>The respondents of a board by the group that they are compared within: people, single models, teams, others.</summary>
    public static IEnumerable<IGrouping<string, BoardSystem>> Groups(Board board) =>
        board.Systems
            .OrderBy(system => Place(system.Kind))
            .ThenBy(system => TeamOf(system), StringComparer.Ordinal)
            .GroupBy(TeamOf);

    /// <summary>The best by the headline metric first; those without a number last; equals by name.</summary>
    public static IEnumerable<BoardSystem> Ranked(Board board, IEnumerable<BoardSystem> systems)
    {
        BoardMetric? headline = board.FindHeadline();
        double sign = headline?.Better == BetterWhen.Lower ? 1 : -1;
        return systems
            .OrderBy(system => MeanOf(system, board.Headline) is null)
            .ThenBy(system => sign * MeanOf(system, board.Headline))
            .ThenBy(system => system.Name, StringComparer.Ordinal);
    }

    private static string TeamOf(BoardSystem system) => system.Kind == RespondentKind.Physician ? "Physicians" : system.Team ?? "Respondents";

    private static int Place(RespondentKind kind) => kind switch
    {
        RespondentKind.Physician => 0,
        RespondentKind.Model => 1,
        RespondentKind.Team => 2,
        _ => 3,
    };

    private static double? MeanOf(BoardSystem system, string metric) => system.Scores.FirstOrDefault(score => score.Metric == metric)?.Mean;

    // Published digits are shown as they are: rounding 0.59 to three decimals would claim a digit that nobody published.
    private static TableCell Cell(BoardSystem system, BoardMetric metric)
    {
        if (system.Scores.FirstOrDefault(score => score.Metric == metric.Name) is not { } score)
            return Show.None;
        if (score.Published is { } published)
            return new TableCell(Shown(published.Mean), Note: published.HalfWidth.Length == 0 ? null : $"± {published.HalfWidth}");
        return new TableCell(
            Show.Number(score.Mean, metric.Decimals),
            Note: score.Mean is null ? score.Reason : Show.Range(score.Low, score.High, metric.Decimals));
    }

    private static string Shown(string published) => string.IsNullOrWhiteSpace(published) ? Show.None : published;

    private static IEnumerable<T> Optional<T>(bool isThere, T one) => isThere ? [one] : [];
}
