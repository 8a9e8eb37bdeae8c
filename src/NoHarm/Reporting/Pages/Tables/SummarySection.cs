using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>What the results mean, and what a reader must know before believing them.</summary>
internal static class SummarySection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        using (html.Section("t-summary", "Summary"))
        {
            foreach (string sentence in data.Headline)
                html.Element("p", sentence, ("class", "lead"));
            html.Line();
            if (data.Warnings.Count == 0)
                return;
            using (html.In("ul", ("class", "warnings")))
            {
                foreach (string warning in data.Warnings)
                    html.Element("li", warning);
            }
        }
    }
}
