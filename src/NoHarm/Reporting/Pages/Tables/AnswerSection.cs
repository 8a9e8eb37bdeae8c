using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Every answer in a line.</summary>
internal static class AnswerSection
{
    private const int MostShown = 500;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        using (html.Section("t-answers", "Answers"))
        {
            BoardMetric? headline = data.Board.FindHeadline();
            bool isScored = headline is not null;
            html.FirstOf(data.Answers.Count, MostShown);
            html.Table(
                "Every answer: its score, the harms it does, and what could not be decided",
                [
                    "Case or variant",
                    "Respondent",
                    TableColumn.Number("Trial"),
                    .. isScored ? [TableColumn.Number(headline!.Label), "Omissions", "Commissions"] : Array.Empty<TableColumn>(),
                    TableColumn.Number("Off the rubric"),
                    TableColumn.Number("Unresolved"),
                    TableColumn.Number("Characters"),
                ],
                data.Answers.Take(MostShown).Select(answer => (TableCell[])
                [
                    answer.Id,
                    data.Respondents[answer.Respondent].Name,
                    Show.Count(answer.Trial),
                    .. isScored
                        ?
                        [
                            Show.Number(answer.Headline, headline!.Decimals),
                            new(Show.Harms(answer.Omissions), Show.ClassOf(answer.Omissions)),
                            new(Show.Harms(answer.Commissions), Show.ClassOf(answer.Commissions)),
                        ]
                        : Array.Empty<TableCell>(),
                    Show.Count(answer.OffRubric),
                    Show.Count(answer.Unresolved),
                    Show.Count(answer.Length),
                ]));
        }
    }
}
