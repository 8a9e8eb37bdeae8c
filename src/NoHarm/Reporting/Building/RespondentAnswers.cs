using NoHarm.Reporting.Leaderboards;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>One respondent's answers with their scores.</summary>
/// <param name="Name">Its name on the board, unique.</param>
/// <param name="Key">Its name in the run.</param>
/// <param name="Run">The place of its run.</param>
/// <param name="Source">Its run.</param>
/// <param name="Records">The answers that count, in the order of the file; without harms and metrics when the benchmark has no scores.</param>
/// <param name="Rows">Its rows of the table; empty when the benchmark has no scores.</param>
/// <param name="Summary">What the scores rest on.</param>
internal sealed record RespondentAnswers(
    string Name,
    string Key,
    int Run,
    SourceRun Source,
    IReadOnlyList<ScoredRecord> Records,
    IReadOnlyList<ScoreRow> Rows,
    RespondentSummary Summary)
{
    /// <summary>What was said of it; null for nothing.</summary>
    public RespondentEntry? Entry { get; init; }

    /// <summary>The answers by base case, in the order in which the score table resamples them.</summary>
    public IReadOnlyList<CaseAnswers> Cases { get; } = CaseAnswers.Group(Records);
}
