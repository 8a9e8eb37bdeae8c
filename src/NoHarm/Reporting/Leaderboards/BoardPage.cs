using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;
using NoHarm.Reporting.Pages.Tables;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>The page of one board.</summary>
internal static class BoardPage
{
    /// <summary>Writes what the script replaces: every respondent with every number, group by group.</summary>
    public static void WriteTables(HtmlWriter html, SiteBoard site)
    {
        Board board = site.Board;
        using (html.In("header", ("class", "page-head")))
        {
            html.Element("h1", board.Title);
            html.Element("p", board.Source);
        }

        using (html.In("main"))
        {
            int number = 0;
            foreach (IGrouping<string, BoardSystem> group in SystemTable.Groups(board))
            {
                BoardSystem[] systems = [.. group];
                using (html.Section($"group-{++number}", $"{group.Key} ({systems.Length})"))
                    SystemTable.Write(html, $"{group.Key}: {Words.Count(systems.Length, "respondent")}, best {HeadlineOf(board)} first", board, systems, board.Metrics);
            }

            MetricMeanings.Write(html, board);
        }
    }

    /// <summary>Writes what stands there with scripts and without: what is not on the board, and the data.</summary>
    public static void WriteMore(HtmlWriter html, SiteBoard site)
    {
        using (html.In("aside", ("class", "page-more"), ("aria-label", "Data")))
        {
            if (site.Apart.Count > 0)
            {
                using (html.In("details"))
                {
                    html.Element("summary", $"{Words.Count(site.Apart.Count, "system")} without {HeadlineOf(site.Board)} in the source");
                    SystemTable.Write(html, "Not on the board", site.Board, site.Apart, MetricsOf(site));
                }
            }

            WriteData(html, site);
        }

        html.Line();
    }

    /// <summary>A line that leads to the data of a board.</summary>
    public static void WriteData(HtmlWriter html, SiteBoard site)
    {
        using (html.In("p", ("class", "quiet")))
        {
            html.Text("Data of this board: ");
            html.Element("a", "CSV in the v1 leaderboard's columns", ("href", site.CsvFile), ("download", ""));
            html.Text(", ");
            html.Element("a", "JSON", ("href", site.JsonFile), ("download", ""));
            html.Text(". ");
            html.Element("a", "What the numbers mean", ("href", $"{SitePages.Method}#{site.Slug}"));
            html.Text(".");
        }

        html.Line();
    }

    /// <summary>The headline metric's name for people.</summary>
    public static string HeadlineOf(Board board) =>
        board.FindHeadline()?.Label ?? board.Headline;

    private static IReadOnlyList<BoardMetric> MetricsOf(SiteBoard site) =>
        [.. site.Board.Metrics.Where(metric => site.Apart.Any(system => system.Scores.Any(score => score.Metric == metric.Name)))];
}
