using NoHarm.Benchmarks;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>What a report is built from: the benchmark, the runs, and each respondent's scored answers.</summary>
/// <param name="Benchmark">The cases.</param>
/// <param name="Profile">The metric definition that all runs share.</param>
/// <param name="Runs">The runs, in the order given.</param>
/// <param name="Respondents">The respondents, best headline first.</param>
/// <param name="Warnings">What reading found that a reader of the report must know, a sentence each.</param>
internal sealed record ReportContent(
    Benchmark Benchmark,
    ScoringProfile Profile,
    IReadOnlyList<SourceRun> Runs,
    IReadOnlyList<RespondentAnswers> Respondents,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Every answer: respondent by respondent, and within one case by case in the order of the benchmark.</summary>
    public IReadOnlyList<ReportAnswer> Answers { get; } = [.. Respondents.SelectMany((respondent, place) => ReportAnswer.Of(Benchmark, respondent, place))];
}
