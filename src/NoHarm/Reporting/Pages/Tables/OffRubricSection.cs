using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Recommendations that match no option, for review.</summary>
internal static class OffRubricSection
{
    private const int MostShown = 500;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportParts content)
    {
        IReadOnlyList<OffRubricAction> actions = content.OffRubric;
        ReportData data = content.Data;
        using (html.Section("t-off-rubric", "Off the rubric"))
        {
            if (actions.Count == 0)
            {
                html.Quiet("Every recommendation that was found matches an option.");
                return;
            }

            html.Quiet("They match no option, so nobody has scored them: somebody should read them. A score of 5 is what an action gets that nobody has assessed.");
            html.FirstOf(actions.Count, MostShown);
            html.Table(
                "Recommendations that match no option",
                ["Case or variant", "Respondent", "Recommendation", "Category", TableColumn.Number("Score")],
                actions.Take(MostShown).Select(action => (TableCell[])
                [
                    data.Answers[action.Answer].Id,
                    data.Respondents[data.Answers[action.Answer].Respondent].Name,
                    new(action.Text, "text", action.Rationale),
                    action.Category,
                    Show.Count(action.Score),
                ]));
        }
    }
}
