using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>The report as tables, for a reader without scripts: a screen, a printer, a screen reader, another program.</summary>
internal static class ReportTables
{
    /// <summary>Writes the header and all sections.</summary>
    /// <param name="html">The page.</param>
    /// <param name="content">The report.</param>
    /// <param name="details">The answers in full, as far as they are to be shown.</param>
    /// <param name="isLarge">Whether the answers in full were too large to be shown.</param>
    /// <param name="hasScript">Whether the page has an interactive part.</param>
    public static void Write(HtmlWriter html, ReportParts content, IReadOnlyList<CaseDetails> details, bool isLarge, bool hasScript)
    {
        ReportData data = content.Data;
        using (html.In("header", ("class", "page-head")))
        {
            html.Element("h1", data.Title);
            html.Element("p", Subtitle(data), ("class", "quiet"));
        }

        html.Line();
        ReportContents.Write(html, data);
        using (html.In("main"))
        {
            SummarySection.Write(html, data);
            JudgeSection.Write(html, data.Judges);
            BoardSection.Write(html, data.Board);
            if (data.Benchmark.IsScored)
            {
                HarmSection.Write(html, data);
                GroupSection.Write(html, data);
                RobustnessSection.Write(html, data);
                ComparisonSection.Write(html, data);
            }

            AnswerSection.Write(html, data);
            CaseSection.Write(html, data, details, isLarge, hasScript);
            OffRubricSection.Write(html, content);
            RunSection.Write(html, data.Runs);
        }
    }

    private static string Subtitle(ReportData data) => string.Join(", ",
    [
        Words.Count(data.Respondents.Count, "respondent"),
        Words.Count(data.Answers.Count, "answer"),
        $"{Words.Count(data.Benchmark.Cases, "case")} with {Words.Count(data.Benchmark.Options, "option")} of {data.Benchmark.Name}",
    ]);
}
