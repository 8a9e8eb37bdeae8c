using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Scores by part of the benchmark: specialty, variant, category of option.</summary>
internal static class GroupSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        using (html.Section("t-groups", "Specialties and categories"))
        {
            string headline = data.Board.FindHeadline()?.Label ?? data.Board.Headline;
            WriteGroups(html, data, "specialty", headline, respondent => respondent.Specialties);
            if (data.Respondents.Any(respondent => respondent.Variants.Count > 1))
                WriteGroups(html, data, "kind of variant", headline, respondent => respondent.Variants);
            html.Table(
                "Harms by category of option: mean number in an answer",
                ["Category", "Respondent", TableColumn.Number("Options judged"), TableColumn.Number("Omissions"), TableColumn.Number("Commissions"), TableColumn.Number("Severe, of both")],
                Names(data, respondent => respondent.Categories.Select(category => category.Category)).SelectMany(name =>
                    data.Respondents.SelectMany(respondent => respondent.Categories.Where(category => category.Category == name).Select(category => (TableCell[])
                    [
                        name,
                        respondent.Name,
                        Show.Count(category.Options),
                        Show.Number(category.Omissions, 2),
                        Show.Number(category.Commissions, 2),
                        new(Show.Number(category.Severe, 2), category.Severe > 0 ? "severe" : null),
                    ]))));
        }
    }

    private static void WriteGroups(HtmlWriter html, ReportData data, string part, string headline, Func<Respondent, IReadOnlyList<GroupScore>> groupsOf)
    {
        string[] names = Names(data, respondent => groupsOf(respondent).Select(group => group.Name));
        string[] respondents = [.. data.Respondents.Select(respondent => respondent.Name)];
        TableCell[] rows = [.. names.Select(name => new TableCell(name, Note: Words.Count(Cases(name), "case")))];
        html.Matrix($"{headline} by {part}", Capital(part), respondents, rows,
            (row, column) => Find(row, column) is { } group ? Show.Cell(group.Headline, 2) : Show.None);
        html.Matrix($"Answers with severe harm by {part}", Capital(part), respondents, rows,
            (row, column) => Find(row, column) is { } group ? Show.ShareCell(group.SevereAnswers) : Show.None);

        GroupScore? Find(int row, int column) => groupsOf(data.Respondents[column]).FirstOrDefault(group => group.Name == names[row]);
        int Cases(string name) => data.Respondents.Max(respondent => groupsOf(respondent).FirstOrDefault(group => group.Name == name)?.Cases ?? 0);
    }

    private static string[] Names(ReportData data, Func<Respondent, IEnumerable<string>> namesOf) =>
        [.. data.Respondents.SelectMany(namesOf).Distinct()];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
