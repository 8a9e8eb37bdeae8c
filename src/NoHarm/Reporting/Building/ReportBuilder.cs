using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>Builds a report's data. The same runs give the same data: no clock, no machine, no order of threads is in it.</summary>
internal static class ReportBuilder
{
    /// <summary>The data.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="title">The heading; null for one that names the benchmark.</param>
    public static ReportData Build(ReportContent content, string? title)
    {
        IReadOnlyList<TableRow> rows = BoardRows.Of(content.Profile, content.Respondents);
        TableRow? headline = rows.FirstOrDefault(row => row.Name == content.Profile.Headline);
        Board board = BoardBuilder.Of(content, rows);
        (IReadOnlyList<JudgeQuality> judges, IReadOnlyList<int> judgeOfRun) = JudgeFigures.Of(content.Runs);
        IReadOnlyList<PairedComparison> comparisons = PairedFigures.Of(content.Respondents, rows, content.Profile);
        var respondents = new Respondent[content.Respondents.Count];
        Parallel.For(0, respondents.Length, i => respondents[i] = Of(content, content.Respondents[i], judgeOfRun, rows, headline));
        string name = BenchmarkName.Of(content.Benchmark);
        return new ReportData(
            ReportJson.CurrentFormat,
            string.IsNullOrWhiteSpace(title) ? $"NOHARM report: {name}" : title,
            ToolVersion.Current.Version,
            ToolVersion.Current.Commit,
            HeadlineWriter.Of(content, board, respondents, comparisons),
            WarningWriter.Of(content, judges, respondents),
            new ReportBenchmark(
                name,
                content.Benchmark.Cases.Count,
                content.Benchmark.VariantIds.Count,
                content.Benchmark.Cases.Sum(@case => @case.Options.Count),
                !content.Benchmark.IsMappingOnly),
            board,
            judges,
            respondents,
            [.. content.Benchmark.Cases.Select(Of)],
            [.. content.Answers.Select(answer => Of(answer, headline))],
            comparisons,
            [.. content.Runs.Select(RunFigures.Of)]);
    }

    private static Respondent Of(
        ReportContent content, RespondentAnswers respondent, IReadOnlyList<int> judgeOfRun, IReadOnlyList<TableRow> rows, TableRow? headline)
    {
        bool isScored = !content.Benchmark.IsMappingOnly && respondent.Records.Count > 0;
        RespondentSummary summary = respondent.Summary;
        var bare = new Respondent(
            respondent.Name,
            respondent.Run,
            judgeOfRun[respondent.Run],
            summary.Answers,
            summary.Cases,
            summary.Empty,
            summary.Excluded,
            summary.Verdicts,
            summary.Unresolved,
            summary.Missing,
            [],
            [],
            [],
            [],
            [],
            []);
        if (!isScored)
            return bare;
        (IReadOnlyList<TierHarm> harm, IReadOnlyList<NumberNeededToHarm> needed) = HarmFigures.Of(respondent, content.Profile);
        return bare with
        {
            Harm = harm,
            NumberNeededToHarm = needed,
            Specialties = GroupFigures.BySpecialty(respondent, content.Profile, headline),
            Variants = GroupFigures.ByVariant(respondent, content.Profile, headline),
            Categories = CategoryFigures.Of(respondent),
            CaseScores = CaseFigures.Of(content.Benchmark, respondent, rows, headline),
        };
    }

    private static ReportCase Of(Case @case) => new(
        @case.Id,
        SpecialtyNames.Of(@case.Id),
        @case.Presentation,
        @case.ExpertPlan,
        [
            .. @case.Options.Select(option => new ReportOption(
                option.Id, option.Text, option.Category, option.Appropriateness?.Score, option.AlternativeGroup, option.DependsOn)),
        ]);

    private static AnswerSummary Of(ReportAnswer answer, TableRow? headline)
    {
        JudgedRecord record = answer.Scored.Record;
        var tally = new HarmTally(answer.Scored.Score);
        return new AnswerSummary(
            answer.Respondent,
            answer.Case,
            record.Key.Id,
            record.Key.Trial,
            ReportJson.Number(CaseFigures.HeadlineOf(answer.Scored, headline)),
            tally.OmissionCount,
            tally.CommissionCount,
            LiveActions.Of(record).Count(action => action.Matches.Count == 0),
            record.Options.Count(option => !option.Resolved),
            record.IsEmpty ? 0 : record.ResponseLength ?? 0,
            answer.IsVariant);
    }
}
