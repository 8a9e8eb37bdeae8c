using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>How far the judges can be believed.</summary>
internal static class JudgeSection
{
    private const int Decimals = 3;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<JudgeQuality> judges)
    {
        using (html.Section("t-judges", "Judge"))
        {
            foreach (JudgeQuality judge in judges)
                Write(html, judge);
        }
    }

    private static void Write(HtmlWriter html, JudgeQuality judge)
    {
        html.Element("h3", judge.Judge);
        html.Element("p", judge.Statement, ("class", judge.Standing == JudgeStanding.Validated ? "standing validated" : "standing"));
        html.Line();
        if (judge.Standing != JudgeStanding.NotValidated)
            html.Quiet(Origin(judge));
        if (judge.Numbers.Count > 0)
        {
            html.Table(
                $"Agreement of {judge.Judge} with the labels",
                ["Statistic", TableColumn.Number("Value"), TableColumn.Number("Interval")],
                judge.Numbers.Select(number => (TableCell[])
                [
                    number.Label,
                    Show.Number(number.Estimate.Value, Decimals),
                    Show.Range(number.Estimate.Low, number.Estimate.High, Decimals) ?? Show.None,
                ]));
        }

        if (judge.Tiers.Count > 0)
        {
            html.Table(
                $"Errors of {judge.Judge} by the harm that they touch",
                ["Harm", TableColumn.Number("Labelled pairs"), TableColumn.Number("Matches found"), TableColumn.Number("Matches right")],
                judge.Tiers.Select(tier => (TableCell[])
                [
                    tier.Tier.Replace('-', ' '), Show.Count(tier.Pairs), Show.ShareCell(tier.Recall), Show.ShareCell(tier.Precision),
                ]));
        }

        html.Element("p", $"Fingerprint {judge.Fingerprint}", ("class", "quiet fingerprint"));
        html.Line();
    }

    private static string Origin(JudgeQuality judge)
    {
        string by = judge.LabelledBy is null ? "" : $"Labelled by: {judge.LabelledBy} ({Words.Count(judge.Raters, "rater")}). ";
        string spent = judge.IsSpent ? " The judge was fitted on cases of these labels, so it looks better here than elsewhere." : "";
        string date = judge.Date is null ? "" : $" {judge.Date}.";
        string signature = judge.Signature is null ? "" : $" {judge.Signature}";
        return $"{by}{Words.Count(judge.Pairs, "labelled pair")} in {Words.Count(judge.Cases, "case")}.{date}{signature}{spent}";
    }
}
