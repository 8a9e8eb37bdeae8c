using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;
using NoHarm.Reporting.Pages.Tables;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>The front page of a site.</summary>
internal static class FrontPage
{
    private const int Shown = 10;
    private const int MostMetrics = 6;

    /// <summary>Writes what the script replaces by the whole first board: its first rows.</summary>
    public static void WriteTables(HtmlWriter html, string title, SiteBoard first)
    {
        using (html.In("header", ("class", "page-head")))
        {
            html.Element("h1", title);
            html.Element("p", "How much harm medical advice could do, respondent by respondent. The boards below hold what was compared with one benchmark and one definition of the metrics.");
        }

        using (html.In("main"))
            WriteTop(html, first, "first-board");
        html.Line();
    }

    /// <summary>Writes what stands there with scripts and without: all boards, and the first rows of the others.</summary>
    public static void WriteMore(HtmlWriter html, IReadOnlyList<SiteBoard> boards)
    {
        using (html.In("div", ("class", "page-more")))
        {
            using (html.Section("boards", "All boards"))
            {
                html.Table(
                    "Boards of this site",
                    ["Board", TableColumn.Number("Respondents"), "Metric definition", "Compared by", "Numbers"],
                    boards.Select(board => (TableCell[])
                    [
                        new(board.Board.Title) { Href = board.Page },
                        Show.Count(board.Board.Systems.Count),
                        board.Board.Profile,
                        BoardPage.HeadlineOf(board.Board),
                        board.IsComputed ? "computed from runs" : "as published",
                    ]));
            }

            for (int i = 1; i < boards.Count; i++)
                WriteTop(html, boards[i], $"board-{i + 1}");
        }

        html.Line();
    }

    private static void WriteTop(HtmlWriter html, SiteBoard site, string id)
    {
        Board board = site.Board;
        using (html.Section(id, board.Title))
        {
            html.Element("p", board.Source);
            string what = board.Systems.Count > Shown ? $"The first {Shown} of {board.Systems.Count} respondents" : Words.Count(board.Systems.Count, "respondent");
            SystemTable.Write(
                html,
                $"{board.Title}: {what} by {BoardPage.HeadlineOf(board)}",
                board,
                SystemTable.Ranked(board, board.Systems).Take(Shown),
                [.. board.Metrics.OrderByDescending(metric => metric.Name == board.Headline).Take(MostMetrics)]);
            using (html.In("p"))
                html.Element("a", "The whole board", ("href", site.Page));
            html.Line();
        }
    }
}
