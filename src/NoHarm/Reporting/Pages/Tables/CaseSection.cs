using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>The cases with their answers in full.</summary>
internal static class CaseSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data, IReadOnlyList<CaseDetails> details, bool isLarge, bool hasScript)
    {
        using (html.Section("t-cases", "Cases"))
        {
            if (isLarge)
            {
                html.Element("p", hasScript
                    ? "The answers are too long together to stand here in full; with scripts switched on, this page shows each one with its evidence."
                    : "The answers are too long together to stand here in full, and this report was written without its interactive part. A report of fewer answers shows them.");
                return;
            }

            Dictionary<string, ReportCase> cases = data.Cases.ToDictionary(@case => @case.Id);
            foreach (CaseDetails of in details)
            {
                if (cases.TryGetValue(of.Case, out ReportCase? @case))
                    WriteCase(html, data, @case, of);
            }
        }
    }

    private static void WriteCase(HtmlWriter html, ReportData data, ReportCase @case, CaseDetails details)
    {
        using (html.In("article", ("class", "case")))
        {
            html.Element("h3", $"{@case.Id} – {@case.Specialty}");
            WriteText(html, "The patient and the question", @case.Presentation);
            WriteText(html, "The specialists' plan, which no judge has seen", @case.ExpertPlan);
            foreach (AnswerDetails answer in details.Answers)
                AnswerView.Write(html, data, @case, answer);
        }

        html.Line();
    }

    private static void WriteText(HtmlWriter html, string title, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        using (html.In("details"))
        {
            html.Element("summary", title);
            html.Element("pre", text, ("class", "answer"));
        }

        html.Line();
    }
}
