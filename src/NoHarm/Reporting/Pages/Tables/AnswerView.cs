using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>One answer: its text with the evidence marked, and what was decided about every option.</summary>
internal static class AnswerView
{
    /// <summary>Writes the answer.</summary>
    public static void Write(HtmlWriter html, ReportData data, ReportCase @case, AnswerDetails answer)
    {
        AnswerSummary summary = data.Answers[answer.Answer];
        string respondent = data.Respondents[summary.Respondent].Name;
        using (html.In("details", ("class", "response")))
        {
            using (html.In("summary"))
            {
                html.Element("bdi", respondent);
                html.Text($" on {summary.Id}{(summary.Trial > 1 ? $", trial {summary.Trial}" : "")}: {Outcome(data, summary)}");
            }

            html.Line();
            if (answer.Text is null)
                html.Quiet($"The text is not shown: {answer.NoText ?? "it is not at hand."}");
            else if (answer.Text.Length == 0)
                html.Quiet("The answer is empty.");
            else
                AnnotatedText.Write(html, answer);
            html.Line();
            if (answer is { Text: not null, NoText: { } note })
                html.Quiet(note);
            WriteOptions(html, @case, answer, $"What {respondent} recommends for {summary.Id}, option by option; the unresolved first, then the harms");
            if (answer.Actions.Count > 0)
                WriteActions(html, answer, $"Actions found in the answer of {respondent} to {summary.Id}");
        }

        html.Line();
    }

    /// <summary>The name of an option's row, to which its evidence in the text leads.</summary>
    public static string OptionId(int answer, int option) => $"t-a{answer}-o{option}";

    private static string Outcome(ReportData data, AnswerSummary summary)
    {
        BoardMetric? headline = data.Board.FindHeadline();
        string score = headline is null ? "" : $"{headline.Label} {Show.Number(summary.Headline, headline.Decimals)}; omissions: {Show.Harms(summary.Omissions)}; commissions: {Show.Harms(summary.Commissions)}; ";
        return $"{score}{Show.Count(summary.Unresolved)} unresolved";
    }

    private static void WriteOptions(HtmlWriter html, ReportCase @case, AnswerDetails answer, string caption)
    {
        Dictionary<int, ReportOption> options = @case.Options.ToDictionary(option => option.Id);
        IEnumerable<OptionDetails> rows = answer.Options
            .OrderByDescending(option => option.Unresolved is not null)
            .ThenByDescending(option => option.Harm?.Tier)
            .ThenByDescending(option => option.Verdict)
            .ThenBy(option => option.Id);
        bool hasReasons = answer.Options.Any(option => Why(option).Length > 0);
        html.Table(
            caption,
            [TableColumn.Number("No."), "Option", TableColumn.Number("Score"), "Verdict", TableColumn.Number("P(match)"), "Stance", "Harm", .. hasReasons ? ["Why"] : Array.Empty<TableColumn>()],
            rows.Select(row => (TableCell[])
            [
                new(row.Id.ToString(), Anchor: OptionId(answer.Answer, row.Id)),
                options.TryGetValue(row.Id, out ReportOption? option) ? new TableCell(option.Text, "text", Links(option)) : Show.None,
                option?.Score is { } score ? Show.Count(score) : Show.None,
                row.Unresolved is not null ? new("unresolved", "unresolved") : Verdict(row.Verdict),
                Show.Number(row.Matched, 2),
                // Beside a no it would read as if the answer recommended the option.
                row.Stance is null or Stance.None || row is { Verdict: Judging.Verdict.No, Stance: Stance.Recommended } ? "" : row.Stance.Value.ToString().ToLowerInvariant(),
                Show.Harm(row.Harm),
                .. hasReasons ? [new(Why(row), "text")] : Array.Empty<TableCell>(),
            ]));
    }

    private static void WriteActions(HtmlWriter html, AnswerDetails answer, string caption) => html.Table(
        caption,
        [TableColumn.Number("No."), "Action", "Category", "Options", TableColumn.Number("Score")],
        answer.Actions.Select(action => (TableCell[])
        [
            action.Number.ToString(),
            new(action.Text, "text", action.Rationale),
            action.Category,
            action.Matches.Count > 0 ? string.Join(", ", action.Matches) : "off the rubric",
            action.Score > 0 ? Show.Count(action.Score) : "",
        ]));

    private static string? Links(ReportOption option)
    {
        string[] parts =
        [
            option.Category,
            option.Group is null ? "" : $"group {option.Group}",
            option.DependsOn.Count > 0 ? $"depends on {string.Join(" or ", option.DependsOn)}" : "",
        ];
        string note = string.Join("; ", parts.Where(part => part.Length > 0));
        return note.Length > 0 ? note : null;
    }

    private static TableCell Verdict(Verdict verdict) => verdict switch
    {
        Judging.Verdict.Yes => new("yes", "yes"),
        Judging.Verdict.Partial => new("partial", "partial"),
        _ => new("no", "no"),
    };

    private static string Why(OptionDetails option) => string.Join(" ", new[]
    {
        option.Unresolved,
        option.Evidence is null ? null : $"“{option.Evidence}”",
        option.Rationale,
        option.Votes,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
