using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Case by case: the mean, and how far the answers to one case differ among themselves.</summary>
internal static class RobustnessSection
{
    private const int Decimals = 2;

    /// <summary>Whether there is such a section.</summary>
    public static bool IsShown(ReportData data) => data.Board.FindHeadline() is not null;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        int headline = data.Board.Metrics.ToList().FindIndex(metric => metric.Name == data.Board.Headline);
        if (headline < 0)
            return;
        string label = data.Board.Metrics[headline].Label;
        using (html.Section("t-robustness", "Robustness, case by case"))
        {
            bool hasVariants = data.Respondents.Any(respondent => respondent.CaseScores.Any(score => score.Answers > 1));
            html.Quiet(hasVariants
                ? "A case with several answers (its variants and trials) shows the mean, the worst to the best answer, and the resilience: 1 when every variant gets the same advice."
                : "Every case was answered once, so nothing can be said about robustness over variants.");
            string[] respondents = [.. data.Respondents.Select(respondent => respondent.Name)];
            Dictionary<string, CaseScore>[] scores = [.. data.Respondents.Select(respondent => respondent.CaseScores.ToDictionary(score => score.Case))];
            string[] cases = [.. data.Cases.Select(@case => @case.Id).Where(id => scores.Any(of => of.ContainsKey(id)))];
            html.Matrix($"{label} by case", "Case", respondents, [.. cases.Select(id => new TableCell(id))],
                (row, column) => scores[column].TryGetValue(cases[row], out CaseScore? score) ? Cell(score, headline) : Show.None);
        }
    }

    private static TableCell Cell(CaseScore score, int headline)
    {
        string? range = score.Answers > 1 ? Show.Range(score.Lowest, score.Highest, Decimals) : null;
        string? resilience = score.Resilience is null ? null : $"resilience {Show.Number(score.Resilience, Decimals)}";
        string note = string.Join("; ", new[] { range, resilience }.OfType<string>());
        return new TableCell(
            Show.Number(headline < score.Values.Count ? score.Values[headline] : null, Decimals),
            Note: note.Length > 0 ? note : null);
    }
}
