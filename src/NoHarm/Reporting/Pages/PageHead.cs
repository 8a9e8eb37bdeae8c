namespace NoHarm.Reporting.Pages;

/// <summary>The head of a page: its policy before anything that the policy is to hold for.</summary>
internal static class PageHead
{
    /// <summary>Writes it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="title">The title.</param>
    /// <param name="policy">The content security policy.</param>
    /// <param name="assets">Writes style sheets and scripts.</param>
    public static void Write(HtmlWriter html, string title, string policy, Action<HtmlWriter> assets)
    {
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Line();

            // Before any style or script, or it would not hold for them.
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            html.Line();
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));

            // An empty picture, or a browser asks the server for one.
            html.Void("link", ("rel", "icon"), ("href", "data:,"));
            html.Line();
            html.Element("title", title);
            html.Line();
            assets(html);
        }

        html.Line();
    }
}
