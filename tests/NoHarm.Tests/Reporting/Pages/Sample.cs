using NoHarm.Benchmarks;
using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;

namespace NoHarm.Tests.Reporting.Pages;

/// <summary>A small report in which every text of foreign origin is the same.</summary>
internal static class Sample
{
    public const string Plain = "Start apixaban 5 mg twice daily.";

    public static PageAssets Assets { get; } = PageAssets.Of("body{margin:0}", "document.title;");

    public static ReportParts Of(string text = Plain, IReadOnlyList<int>? span = null, int answers = 1) =>
        new(Data(text, answers), [Details(text, span, answers)], [new OffRubricAction(0, 1, text, text, 5, text)]);

    public static byte[] Page(ReportParts content, PageAssets? assets = null)
    {
        using var page = new MemoryStream();
        ReportPage.Write(page, content, assets ?? Assets);
        return page.ToArray();
    }

    public static CaseDetails Details(string text, IReadOnlyList<int>? span, int answers) => new(text,
    [
        .. Enumerable.Range(0, answers).Select(answer => new AnswerDetails(
            answer,
            text,
            null,
            [
                new OptionDetails(11, Verdict.Yes, 0.97, 0.9, Stance.Recommended, span is null ? null : [span], null, null, text, text, new HarmDetails(HarmType.Commission, HarmTier.Severe, false)),
                new OptionDetails(12, Verdict.No, 0.5, 0.5, null, null, text, text, null, null, null),
                new OptionDetails(13, Verdict.Partial, null, null, Stance.Hedged, null, null, null, null, null, new HarmDetails(HarmType.Omission, HarmTier.Moderate, true)),
            ],
            [new ActionDetails(1, text, span, text, [], 5, text)])),
    ]);

    private static ReportData Data(string text, int answers) => new(
        1,
        text,
        "0.1.0",
        "0123456789abcdef",
        [text],
        [text],
        new ReportBenchmark(text, 1, 1, 3, true),
        Board(text, answers),
        [Judge(text)],
        [Respondent(text, answers)],
        [Case(text)],
        [.. Enumerable.Range(0, answers).Select(_ => new AnswerSummary(0, 0, text, 1, 0.5, new HarmCount(0, 1, 0), new HarmCount(1, 0, 0), 1, 1, text.Length, false))],
        [new PairedComparison(0, 0, "F1", 1, new Interval(-0.1, -0.2, 0.01), 0.0004, 0, 1), new PairedComparison(0, 0, text, 1, new Interval(0, null, null), null, 0, 0)],
        [new ReportRun(text, text, text, text, text, text, text, text, text, [new NamedText(text, text)], [new ReportFile(text, text, 1234, text, text), new ReportFile("responses", "a", 1, "ff", null)])]);

    private static Board Board(string text, int answers) => new(
        text, text, text, 0.95, "F1",
        [new BoardMetric("F1", "F1 score", text, BetterWhen.Higher, 2), new BoardMetric("Severe", text, text, BetterWhen.Lower, 3)],
        [
            new BoardSystem(text, RespondentKind.Team, text, text, text, 1, answers, null,
            [
                new BoardScore("F1", 1, 0.614, 0.5, 0.7, 0.55, 0.75, null, new JudgeErrorScore(0.58, 0.4, 0.72, 0.4)),
                new BoardScore("Severe", 1, null, null, null, null, null, text, null),
            ]),
        ]);

    private static JudgeQuality Judge(string text) => new(
        text, text, JudgeStanding.Validated, text, text, 2, 100, 5, true, text, text,
        [new NamedInterval("kappa", text, new Interval(0.61, 0.5, 0.7))],
        [new JudgeTier(text, 10, new Interval(0.8, 0.6, 0.9), new Interval(null, null, null))]);

    private static Respondent Respondent(string text, int answers) => new(
        text, 0, 0, answers, 1, 0, 0, 3, 1, [text],
        [new TierHarm(HarmTier.Severe, new Interval(0, 0, 0.1), new Interval(1, 0.5, 1.5), new Interval(1, 0.5, 1))],
        [new NumberNeededToHarm(HarmTier.Severe, 10, 1, new Interval(10, 4.2, null)), new NumberNeededToHarm(HarmTier.Mild, 10, 5, new Interval(2, 1.5, 3))],
        [new GroupScore(text, 1, answers, new Interval(0.5, 0.4, 0.6), new Interval(1, 0.2, 1))],
        [new GroupScore(text, 1, answers, new Interval(0.5, 0.4, 0.6), new Interval(1, 0.2, 1)), new GroupScore("variants", 1, 0, new Interval(null, null, null), new Interval(null, null, null))],
        [new CategoryHarm(text, 3, 0.5, 1, 1)],
        [new CaseScore(text, 2, [0.5, null], 0.2, 0.8, 0.9, 1)]);

    private static ReportCase Case(string text) => new(text, text, text, text,
    [
        new ReportOption(11, text, text, 1, text, [12, 13]),
        new ReportOption(12, text, text, 9, null, []),
        new ReportOption(13, text, text, null, null, []),
    ]);
}
