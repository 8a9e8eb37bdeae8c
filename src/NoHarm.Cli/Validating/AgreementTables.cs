using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Statistics;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>The tables of a validation.</summary>
internal static class AgreementTables
{
    private const int BarWidth = 20;

    private static readonly string[] Verdicts = ["no", "partial", "yes"];

    private static readonly (string Name, string Statistic)[] Shown =
    [
        ("Cohen's kappa, three verdicts", "kappa"), ("Weighted kappa (squared)", "weighted-kappa"), ("Gwet's AC1", "ac1"), ("Matthews' correlation", "mcc"),
        ("Accuracy", "accuracy"), ("Balanced accuracy", "balanced-accuracy"), ("Macro-F1", "macro-f1"),
        ("Recall of yes", "recall.yes"), ("Recall of partial", "recall.partial"), ("Recall of no", "recall.no"),
        ("Precision of yes", "precision.yes"), ("Precision of partial", "precision.partial"), ("Precision of no", "precision.no"),
        ("Kappa, matched against no", "matched.kappa"), ("Precision of matched", "matched.precision"), ("Recall of matched", "matched.recall"), ("Specificity of matched", "matched.specificity"),
    ];

    private static readonly (string Name, string Statistic)[] OfProbabilities = [("Brier score", "brier"), ("Calibration error (ECE)", "ece"), ("Area under ROC", "auc")];

    /// <summary>All pairs: judge against truth, judge against each rater, raters against each other.</summary>
    public static ReportSection Overall(JudgeValidation validation)
    {
        GroupResult overall = validation.Overall;
        bool hasWorst = overall.AtWorst is not null, hasRaters = validation.Joined.Raters.Count > 1;
        var table = new TextTable(
        [
            "Measure", " Judge against truth", .. hasWorst ? [" at worst"] : Array.Empty<string>(),
            .. hasRaters ? [" Judge against each rater", " Raters against each other"] : Array.Empty<string>(),
        ]);
        foreach ((string name, string statistic) in Shown.Concat(overall.Statistics.Reliability.Count > 0 ? OfProbabilities : []))
        {
            bool isOfMatrix = !OfProbabilities.Contains((name, statistic));
            table.Add(
            [
                name,
                Text(overall.Of(AgreementGroup.Judge, statistic), 3),
                .. hasWorst ? [Text(overall.OfWorst(AgreementGroup.Judge, statistic), 3)] : Array.Empty<string>(),
                .. hasRaters ? [Ofs(AgreementGroup.JudgeEach), Ofs(AgreementGroup.Raters)] : Array.Empty<string>(),
            ]);

            // Among raters nobody is the truth: what depends on the side says nothing there.
            string Ofs(string group) => isOfMatrix ? Text(overall.Of(group, statistic), 3) : "";
        }

        return new ReportSection("All pairs", table, []);
    }

    /// <summary>What the judge said against what is true.</summary>
    public static ReportSection Matrix(JudgeValidation validation)
    {
        var table = new TextTable("Truth \\ verdict", " no", " partial", " yes", " unresolved");
        GroupResult overall = validation.Overall;
        for (int truth = 0; truth < Verdicts.Length; truth++)
        {
            int row = truth;
            table.Add(
            [
                Verdicts[truth],
                .. Enumerable.Range(0, Verdicts.Length).Select(verdict => Count(overall.Matrix[row, verdict])),
                Count(overall.Group.Pairs.Count(pair => pair.Reference == row && pair.IsUnresolved)),
            ]);
        }

        return new ReportSection("Confusion", table, []);
    }

    /// <summary>Every group of pairs.</summary>
    public static ReportSection Groups(JudgeValidation validation)
    {
        bool hasRaters = validation.Joined.Raters.Count > 1, hasUnresolved = validation.Joined.Unresolved > 0;
        var table = new TextTable(
        [
            "By", "Group", " Pairs", " Cases", .. hasUnresolved ? [" Unresolved"] : Array.Empty<string>(),
            " Matched", " Precision", " Recall", " Macro-F1", " Kappa", .. hasRaters ? [" Kappa of the raters"] : Array.Empty<string>(),
        ]);
        foreach (GroupResult result in validation.Groups)
        {
            table.Add(
            [
                result.Group.Kind.ToString().ToLowerInvariant(),
                result.Group.Name,
                Count(result.Group.Pairs.Count),
                Count(result.Cases),
                .. hasUnresolved ? [Count(result.Group.Pairs.Count(pair => pair.IsUnresolved))] : Array.Empty<string>(),
                Count(result.Group.Pairs.Count(pair => pair.Reference > 0)),
                Text(result.Of(AgreementGroup.Judge, "matched.precision"), 2),
                Text(result.Of(AgreementGroup.Judge, "matched.recall"), 2),
                Text(result.Of(AgreementGroup.Judge, "macro-f1"), 2),
                Text(result.Of(AgreementGroup.Judge, "kappa"), 2),

                // Where pairs are chosen by whether raters agree, their agreement says nothing.
                .. hasRaters ? [result.Group.Kind == GroupKind.Raters ? "" : Text(result.Of(AgreementGroup.Raters, "kappa"), 2)] : Array.Empty<string>(),
            ]);
        }

        string few = $"Groups of fewer than {GroupResult.FewestCases} cases have no interval.";
        return new ReportSection("By group (precision and recall of matched: partial or yes)", table, validation.Groups.Any(group => group.Cases < GroupResult.FewestCases) ? [few] : []);
    }

    /// <summary>Every rater against every other and against the others together.</summary>
    public static ReportSection Raters(JudgeValidation validation, string judge)
    {
        var table = new TextTable("Who", "Against", " Pairs", " Kappa", " Kappa, matched", " Judge's kappa", " Judge's, matched");
        foreach (RaterPairing pairing in validation.Ceiling.Pairings)
            table.Add(pairing.First, pairing.Second, Count(pairing.Pairs), Text(pairing.Kappa, 2), Text(pairing.MatchedKappa, 2), "", "");
        foreach (RaterStanding standing in validation.Ceiling.Standings)
        {
            table.Add(standing.Rater, "the others together", Count(standing.Pairs), Text(standing.RaterKappa, 2), Text(standing.RaterMatched, 2),
                Text(standing.JudgeKappa, 2), Text(standing.JudgeMatched, 2));
        }

        GroupResult overall = validation.Overall;
        for (int i = 0; i < validation.Joined.Raters.Count; i++)
        {
            int rater = i;
            string group = AgreementGroup.JudgeWith(rater);
            table.Add(judge, validation.Joined.Raters[rater].Name, Count(validation.Joined.Pairs.Count(pair => pair.Verdict >= 0 && pair.Ratings[rater] >= 0)),
                "", "", Text(overall.Of(group, "kappa"), 2), Text(overall.Of(group, "matched.kappa"), 2));
        }

        return new ReportSection("Raters and judge (beside a rater, the judge is held against the same others on the same pairs)", table,
        [
            $"Fleiss' kappa {Text(overall.Of(AgreementGroup.Raters, "fleiss-kappa"), 3)}; Krippendorff's alpha, nominal {Text(overall.Of(AgreementGroup.Raters, "alpha-nominal"), 3)}, "
            + $"ordinal {Text(overall.Of(AgreementGroup.Raters, "alpha-ordinal"), 3)}; Gwet's AC1 {Text(overall.Of(AgreementGroup.Raters, "gwet-ac1"), 3)}.",
            $"Judge against each rater less raters against each other: kappa {Text(overall.Of(AgreementGroup.Excess, "kappa"), 3)}, matched {Text(overall.Of(AgreementGroup.Excess, "matched.kappa"), 3)}.",
        ]);
    }

    /// <summary>What came of the probabilities of a match.</summary>
    public static ReportSection Reliability(JudgeValidation validation)
    {
        var table = new TextTable("Probability of a match", " Pairs", " Mean", " Matched by the labels", "0" + new string('.', BarWidth - 2) + "1");
        foreach (ReliabilityBin bin in validation.Overall.Statistics.Reliability)
        {
            table.Add($"{bin.Lowest:0.000} to {bin.Highest:0.000}", bin.Count.ToString("0", CultureInfo.InvariantCulture),
                bin.Predicted.ToString("0.00", CultureInfo.InvariantCulture), Text(bin.Observed, 2), Bar(bin));
        }

        return new ReportSection("Reliability (bar: share matched by the labels; │: mean probability)", table, []);
    }

    /// <summary>A value with its interval; a dash where there is none.</summary>
    public static string Text(Estimate estimate, int decimals)
    {
        if (double.IsNaN(estimate.Value))
            return "-";
        string format = decimals == 2 ? "0.00" : "0.000";
        return double.IsNaN(estimate.Lower + estimate.Upper)
            ? estimate.Value.ToString(format, CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Plain(estimate.Value)} ({Plain(estimate.Lower)} to {Plain(estimate.Upper)})");

        // No minus in front of what rounds to zero.
        string Plain(double value) => (Math.Round(value, decimals) + 0.0).ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Bar(ReliabilityBin bin)
    {
        char[] bar = [.. Enumerable.Repeat('█', (int)Math.Round(bin.Observed.Value * BarWidth)), .. Enumerable.Repeat('·', BarWidth)];
        bar[Math.Min(BarWidth - 1, (int)(bin.Predicted * BarWidth))] = '│';
        return new string(bar, 0, BarWidth);
    }

    private static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
