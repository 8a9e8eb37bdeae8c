using System.Text;
using System.Text.Json;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;
using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>What every page of a site has around its content.</summary>
/// <param name="siteTitle">The heading of the front page.</param>
/// <param name="boards">The boards.</param>
internal sealed class SiteShell(string siteTitle, IReadOnlyList<SiteBoard> boards)
{
    // More would push the content off a phone's screen; the front page has them all.
    private const int MostLinks = 6;

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a page.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    /// <param name="page">Its file.</param>
    /// <param name="title">Its title.</param>
    /// <param name="board">The board that the script shows; null for a page without.</param>
    /// <param name="tables">Writes what the script replaces.</param>
    /// <param name="more">Writes what stands there with scripts and without.</param>
    public void Write(Stream stream, string page, string title, Board? board, Action<HtmlWriter> tables, Action<HtmlWriter> more)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        bool isLive = board is not null && SiteAssets.Script is not null;
        html.Doctype();
        using (html.In("html", ("lang", "en")))
        {
            PageHead.Write(html, title == siteTitle ? title : $"{title} - {siteTitle}", Policy, WriteAssets);
            using (html.In("body"))
            {
                WriteNavigation(html, page);
                if (isLive)
                {
                    using (html.In("div", ("id", "noharm-app")))
                    {
                    }

                    html.Line();
                }

                using (html.In("div", ("id", isLive ? "noharm-static" : null)))
                    tables(html);
                html.Line();
                more(html);
                WriteFoot(html);
                if (isLive)
                    html.Raw("script", Json(board!), ("type", "application/json"), ("id", "noharm-data"));
            }
        }

        html.Line();
    }

    /// <summary>A board as its page's script and other programs read it.</summary>
    public static string Json(Board board) =>
        JsonSerializer.Serialize(new SiteData(ReportJson.CurrentFormat, ToolVersion.Current.Version, board), ReportJson.Options);

    private static void WriteAssets(HtmlWriter html)
    {
        foreach (string style in SiteAssets.Styles)
            html.Void("link", ("rel", "stylesheet"), ("href", style));
        if (SiteAssets.Script is null)
            return;

        // Deferred: it runs when the page is there, and after the styles. Pages without a board take the colours from it.
        using (html.In("script", ("src", SiteAssets.Script), ("defer", "")))
        {
        }
    }

    private void WriteNavigation(HtmlWriter html, string page)
    {
        (string Page, string Label)[] links =
        [
            (SitePages.Front, siteTitle),
            .. boards.Take(MostLinks).Select(board => (board.Page, board.Board.Title)),
            (SitePages.Method, MethodPage.Title),
        ];
        using (html.In("nav", ("class", "site-nav"), ("aria-label", "Site")))
        using (html.In("ul"))
        {
            foreach ((string target, string label) in links)
            {
                using (html.In("li"))
                    html.Element("a", label, ("href", target), ("aria-current", target == page ? "page" : null));
            }
        }

        html.Line();
    }

    private static void WriteFoot(HtmlWriter html)
    {
        using (html.In("footer", ("class", "page-foot")))
            html.Element("p", $"Written by NoHarm {ToolVersion.Current.Version}. {PageShell.Disclaimer}", ("class", "quiet"));
        html.Line();
    }
}
