using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>A respondent case by case.</summary>
internal static class CaseFigures
{
    private static readonly TableRow ResilienceRow = new("Resilience", TableRowKind.Resilience, "");

    /// <summary>The cases in the order of the benchmark.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="respondent">The respondent.</param>
    /// <param name="rows">The board's metrics.</param>
    /// <param name="headline">The headline.</param>
    public static IReadOnlyList<CaseScore> Of(Benchmark benchmark, RespondentAnswers respondent, IReadOnlyList<TableRow> rows, TableRow? headline)
    {
        Dictionary<string, CaseAnswers> byId = respondent.Cases.ToDictionary(@case => @case.Case.Id);
        return
        [
            .. benchmark.Cases.Where(@case => byId.ContainsKey(@case.Id)).Select(@case => Of(respondent, byId[@case.Id], rows, headline)),
        ];
    }

    /// <summary>The headline metric of one answer; NaN when the headline is not a metric of single answers.</summary>
    public static double HeadlineOf(ScoredRecord answer, TableRow? headline) =>
        headline is { Kind: TableRowKind.Mean or TableRowKind.Floor } && answer.Score.Metrics.TryGetValue(headline.Metric, out double value)
            ? value
            : double.NaN;

    private static CaseScore Of(RespondentAnswers respondent, CaseAnswers @case, IReadOnlyList<TableRow> rows, TableRow? headline)
    {
        double[] headlines = [.. @case.Answers.Select(answer => HeadlineOf(answer, headline)).Where(value => !double.IsNaN(value))];
        return new CaseScore(
            @case.Case.Id,
            @case.Answers.Count,
            [.. rows.Select(row => ReportJson.Number(BoardRows.PerCase(respondent, @case, row)))],
            headlines.Length == 0 ? null : ReportJson.Number(headlines.Min()),
            headlines.Length == 0 ? null : ReportJson.Number(headlines.Max()),
            ReportJson.Number(BoardRows.PerCase(@case, ResilienceRow)),
            @case.Answers.Count(answer => new HarmTally(answer.Score).Has(HarmTier.Severe)));
    }
}
