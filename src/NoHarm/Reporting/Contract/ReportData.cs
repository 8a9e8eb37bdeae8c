namespace NoHarm.Reporting.Contract;

/// <summary>Everything that a report shows, but for the details of the answers, which stand in blocks of their own.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Title">The heading.</param>
/// <param name="ToolVersion">The version of the tool that wrote it.</param>
/// <param name="ToolCommit">The commit that the tool was built from; empty when unknown.</param>
/// <param name="Headline">What the results mean, a sentence each.</param>
/// <param name="Warnings">What a reader must know before believing them, a sentence each.</param>
/// <param name="Benchmark">What was asked.</param>
/// <param name="Board">The leaderboard; without metrics when the benchmark has no scores.</param>
/// <param name="Judges">How good the judges are.</param>
/// <param name="Respondents">The respondents, in the order of the board.</param>
/// <param name="Cases">The cases in the order of the benchmark.</param>
/// <param name="Answers">Every answer; other parts call one by its place in this list.</param>
/// <param name="Comparisons">Each pair of respondents, metric by metric.</param>
/// <param name="Runs">What made the results.</param>
public sealed record ReportData(
    int Format,
    string Title,
    string ToolVersion,
    string ToolCommit,
    IReadOnlyList<string> Headline,
    IReadOnlyList<string> Warnings,
    ReportBenchmark Benchmark,
    Board Board,
    IReadOnlyList<JudgeQuality> Judges,
    IReadOnlyList<Respondent> Respondents,
    IReadOnlyList<ReportCase> Cases,
    IReadOnlyList<AnswerSummary> Answers,
    IReadOnlyList<PairedComparison> Comparisons,
    IReadOnlyList<ReportRun> Runs);
