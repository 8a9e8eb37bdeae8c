using NoHarm.Reporting.Contract;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;

namespace NoHarm.Reporting.Building;

/// <summary>The leaderboard of a report.</summary>
internal static class BoardBuilder
{
    // The file has four decimals; a hair more, because a rounded half is not exact.
    private const double Rounding = 0.5e-4 * 1.001;

    /// <summary>The board.</summary>
    public static Board Of(ReportContent content, IReadOnlyList<TableRow> rows) => new(
        "Leaderboard",
        SourceOf(content),
        content.Profile.Name,
        (double)content.Profile.Level,
        content.Benchmark.IsMappingOnly ? "" : content.Profile.Headline,
        [.. rows.Select(row => MetricWords.Of(content.Profile, row))],
        [.. content.Respondents.Select(respondent => Of(respondent, rows))]);

    /// <summary>The stored number with the judge's errors; null without one, and when it is of other verdicts than these.</summary>
    public static JudgeErrorLine? ErrorsOf(RespondentAnswers respondent, ScoreRow row) =>
        respondent.Source.JudgeErrors.FirstOrDefault(line =>
            line.Respondent == respondent.Key && line.Category == row.Category && line.Metric == row.Metric
            && Math.Abs(line.AsJudged - row.Mean) <= Rounding);

    private static BoardSystem Of(RespondentAnswers respondent, IReadOnlyList<TableRow> rows) => new(
        respondent.Name,
        respondent.Entry?.Kind ?? RespondentKind.Unstated,
        respondent.Entry?.Team,
        respondent.Entry?.Condition,
        respondent.Entry?.Provider,
        respondent.Summary.Cases,
        respondent.Summary.Answers,
        null,
        [
            .. rows.Select(row => respondent.Rows.FirstOrDefault(read => read.Metric == row.Name))
                .OfType<ScoreRow>()
                .Select(row => Of(row, ErrorsOf(respondent, row))),
        ]);

    private static BoardScore Of(ScoreRow row, JudgeErrorLine? errors)
    {
        bool isBounded = row.Lower != row.Mean || row.Upper != row.Mean;
        bool isThere = double.IsFinite(row.Mean);

        // The file says width 0 for a single case; shown to people that would look like certainty.
        bool hasInterval = isThere && row.Cases > 1;
        return new BoardScore(
            row.Metric,
            row.Cases,
            ReportJson.Number(row.Mean),
            hasInterval ? ReportJson.Number(row.Low) : null,
            hasInterval ? ReportJson.Number(row.High) : null,
            isBounded ? ReportJson.Number(row.Lower) : null,
            isBounded ? ReportJson.Number(row.Upper) : null,
            row.Reason.Length > 0 ? row.Reason : isThere ? null : "no case defines it",
            errors is null
                ? null
                : new JudgeErrorScore(ReportJson.Number(errors.Corrected), ReportJson.Number(errors.Low), ReportJson.Number(errors.High), ReportJson.Number(errors.JudgeShare) ?? 0));
    }

    private static string SourceOf(ReportContent content)
    {
        int answers = content.Respondents.Sum(respondent => respondent.Summary.Answers);
        string judged = $"{Words.Count(answers, "answer")} to {Words.Count(content.Answers.DistinctBy(answer => answer.Case).Count(), "case")}, judged in {Words.Count(content.Runs.Count, "run")}";
        return content.Benchmark.IsMappingOnly
            ? $"{judged}. The benchmark has no scores, so there is no harm to count."
            : $"{judged}. Means over cases; {content.Profile.Level:P0} intervals by a bootstrap over cases within their specialty ({content.Profile.Replicates:N0} replicates, seed {content.Profile.Seed}).";
    }
}
