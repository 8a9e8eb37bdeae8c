using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>What stands below a report: who wrote it, what it is not, and how its intervals are to be read.</summary>
internal static class ReportFoot
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, ReportData data, bool hasScript)
    {
        html.Element("p", PageShell.Disclaimer);
        if (data.Board.Metrics.Count > 0)
        {
            html.Element(
                "p",
                $"Intervals hold {Show.Share(data.Board.Level)} of the values that other cases of the same kind would give: cases are drawn again within each specialty. "
                + "Where a judge is validated, a second interval holds its errors too. Where verdicts are unresolved, the lowest and the highest possible value are given.");
        }

        if (!hasScript)
            html.Element("p", "This report has no charts: the tool that wrote it was built without them.");
        string commit = data.ToolCommit.Length > 0 ? $" ({data.ToolCommit[..Math.Min(12, data.ToolCommit.Length)]})" : "";
        html.Element("p", $"Written by NoHarm {data.ToolVersion}{commit}.");
    }
}
