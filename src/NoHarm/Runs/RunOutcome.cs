using NoHarm.Judging;
using NoHarm.Scoring;
using NoHarm.Validation.Certificates;

namespace NoHarm.Runs;

/// <summary>What a run left behind.</summary>
/// <param name="Manifest">The manifest as it is stored.</param>
/// <param name="Counts">What was done, with what this call found already judged.</param>
/// <param name="Plan">What was planned.</param>
/// <param name="Records">Every record, in the order of the file.</param>
/// <param name="Scored">The records with their scores; empty for a mapping-only benchmark.</param>
/// <param name="Scores">The table; empty for a mapping-only benchmark.</param>
public sealed record RunOutcome(
    RunManifest Manifest,
    RunCounts Counts,
    RunPlan Plan,
    IReadOnlyList<JudgedRecord> Records,
    IReadOnlyList<ScoredRecord> Scored,
    IReadOnlyList<ScoreRow> Scores)
{
    /// <summary>The table with the judge's errors in it; null for a run without certificate, and for a mapping-only benchmark.</summary>
    public CertifiedScores? Certified { get; init; }
}
