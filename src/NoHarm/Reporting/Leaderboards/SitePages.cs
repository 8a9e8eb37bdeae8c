using System.Text;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Writes the pages of a site and the data beside them. The same boards give the same bytes.</summary>
internal static class SitePages
{
    /// <summary>The front page.</summary>
    public const string Front = "index.html";

    /// <summary>The page that says what the numbers mean.</summary>
    public const string Method = "method.html";

    /// <summary>Writes them.</summary>
    public static void Write(SiteFolder folder, SiteRequest request, IReadOnlyList<SiteBoard> boards)
    {
        var shell = new SiteShell(request.Title, boards);
        SiteAssets.Write(folder);
        folder.Write(Front, stream => shell.Write(
            stream, Front, request.Title, boards[0].Board, html => FrontPage.WriteTables(html, request.Title, boards[0]), html => FrontPage.WriteMore(html, boards)));
        folder.Write(Method, stream => shell.Write(
            stream, Method, MethodPage.Title, board: null, html => MethodPage.Write(html, boards), _ => { }));
        foreach (SiteBoard board in boards)
        {
            folder.Write(board.Page, stream => shell.Write(
                stream, board.Page, board.Board.Title, board.Board, html => BoardPage.WriteTables(html, board), html => BoardPage.WriteMore(html, board)));
            folder.Write(board.CsvFile, stream => stream.Write(LeaderboardCsv.ToBytes(board.Rows)));
            folder.Write(board.JsonFile, stream => stream.Write(Encoding.UTF8.GetBytes(SiteShell.Json(Complete(board)) + "\n")));
        }
    }

    // The data are complete; the page has what stands apart in a table of its own.
    private static Board Complete(SiteBoard board) =>
        board.Apart.Count == 0 ? board.Board : board.Board with { Systems = [.. board.Board.Systems, .. board.Apart] };
}
