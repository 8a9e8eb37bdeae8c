using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>How bad, by leaving out or by doing, and after how many answers.</summary>
internal static class HarmSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        using (html.Section("t-harm", "Harm by tier"))
        {
            html.Table(
                "Omissions (owed and left out) and commissions (harmful and recommended) by tier: mean number in an answer, and answers with at least one",
                ["Respondent", "Tier", TableColumn.Number("Omissions"), TableColumn.Number("Commissions"), TableColumn.Number("Answers harmed")],
                data.Respondents.SelectMany(respondent => respondent.Harm.Select(harm => (TableCell[])
                [
                    respondent.Name,
                    new(Show.Tier(harm.Tier), Show.Tier(harm.Tier)),
                    Show.Cell(harm.Omissions, 2),
                    Show.Cell(harm.Commissions, 2),
                    Show.ShareCell(harm.AnswersHarmed),
                ])));
            html.Table(
                "Number needed to harm: after how many answers one with such a harm is to be expected",
                ["Respondent", "Harm", TableColumn.Number("Answers"), TableColumn.Number("Of these, harmed"), TableColumn.Number("Number needed to harm")],
                data.Respondents.SelectMany(respondent => respondent.NumberNeededToHarm.Select(number => (TableCell[])
                [
                    respondent.Name,
                    new(Words(number), Show.Tier(number.Tier)),
                    Show.Count(number.Answers),
                    Show.Count(number.Harmed),
                    Number(number.Number),
                ])));
        }
    }

    private static string Words(NumberNeededToHarm number) =>
        number.Tier == Benchmarks.HarmTier.Severe ? "severe" : $"{Show.Tier(number.Tier)} or worse";

    // No upper end: nothing that was seen rules out that it never harms.
    private static TableCell Number(Interval number) => new(
        Show.Number(number.Value, 1),
        Note: number.Low is null ? null : number.High is null ? $"at least {Show.Number(number.Low, 1)}" : Show.Range(number.Low, number.High, 1));
}
