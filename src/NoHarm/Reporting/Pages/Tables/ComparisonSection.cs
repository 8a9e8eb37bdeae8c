using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Respondents two by two on the cases that both answered.</summary>
internal static class ComparisonSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        if (data.Comparisons.Count == 0)
            return;
        using (html.Section("t-compare", "Comparison"))
        {
            html.Quiet("Differences are the first less the second, case by case; p says how often chance alone would make as large a difference (two-sided, by case, not corrected for the number of comparisons).");
            WriteTable(html, data, "Paired comparisons: the headline metric", data.Comparisons.Where(comparison => comparison.Metric == data.Board.Headline));
            if (data.Comparisons.All(comparison => comparison.Metric == data.Board.Headline))
                return;
            using (html.In("details"))
            {
                html.Element("summary", "The other metrics");
                WriteTable(html, data, "Paired comparisons: the other metrics", data.Comparisons.Where(comparison => comparison.Metric != data.Board.Headline));
            }
        }
    }

    private static void WriteTable(HtmlWriter html, ReportData data, string caption, IEnumerable<PairedComparison> comparisons) => html.Table(
        caption,
        ["First", "Second", "Metric", TableColumn.Number("Cases"), TableColumn.Number("Difference"), TableColumn.Number("p"), TableColumn.Number("First higher"), TableColumn.Number("Second higher")],
        comparisons.Select(comparison =>
        {
            BoardMetric? metric = data.Board.Metrics.FirstOrDefault(metric => metric.Name == comparison.Metric);
            return (TableCell[])
            [
                data.Respondents[comparison.First].Name,
                data.Respondents[comparison.Second].Name,
                metric?.Label ?? comparison.Metric,
                Show.Count(comparison.Cases),
                Show.Cell(comparison.Difference, metric?.Decimals ?? 2),
                Show.P(comparison.P),
                Show.Count(comparison.FirstHigher),
                Show.Count(comparison.SecondHigher),
            ];
        }));
}
