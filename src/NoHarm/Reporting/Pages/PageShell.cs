using System.Text;

namespace NoHarm.Reporting.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageShell
{
    /// <summary>What every page says of itself.</summary>
    public const string Disclaimer = "A research tool, not a medical device. Do not treat anybody by what stands here.";

    /// <summary>Writes a page.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    /// <param name="title">The title.</param>
    /// <param name="assets">Style sheet and script.</param>
    /// <param name="tables">Writes what there is without scripts: a header and a main part.</param>
    /// <param name="foot">Writes what stands below them.</param>
    /// <param name="data">Writes the data that the script reads; not called where there is no script.</param>
    public static void Write(
        Stream stream,
        string title,
        PageAssets assets,
        Action<HtmlWriter> tables,
        Action<HtmlWriter> foot,
        Action<HtmlWriter> data)
    {
        const int BufferSize = 1 << 16;
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        html.Doctype();
        using (html.In("html", ("lang", "en")))
        {
            PageHead.Write(html, title, assets.Policy, head => head.Raw("style", assets.Style));
            using (html.In("body"))
            {
                html.Line();
                using (html.In("div", ("id", "noharm-app")))
                {
                }

                html.Line();
                using (html.In("div", ("id", "noharm-static")))
                {
                    tables(html);
                    html.Line();
                    using (html.In("footer", ("class", "page-foot")))
                        foot(html);
                }

                html.Line();

                // Data that nobody can read are left out. The script stands last, when everything it reads is there.
                if (assets.Script is not null)
                {
                    data(html);
                    html.Raw("script", assets.Script);
                }
            }
        }

        html.Line();
    }
}
