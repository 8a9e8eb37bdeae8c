using NoHarm.Extraction;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>What a judge decided about one option and one response.</summary>
/// <param name="OptionId">The option.</param>
/// <param name="Verdict">The verdict; <see cref="Verdict.No"/> when unresolved.</param>
public sealed record OptionVerdict(int OptionId, Verdict Verdict)
{
    /// <summary>Probabilities of the verdicts, or null for a judge that gives none.</summary>
    public VerdictProbabilities? Probabilities { get; init; }

    /// <summary>The stance of the statement that decided, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The spans of the response that prove a match, in order; empty for no.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>The exact text of the first span; empty for no, and for records whose judge quotes nothing.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Why the judge could not decide, or null when it did. Unresolved verdicts widen the score.</summary>
    public string? UnresolvedReason { get; init; }

    /// <summary>
    /// Share of a language model's full probability that the words for the three verdicts hold, 0 to 1: near 0 the model
    /// did not answer the question. Null for a judge that has no such thing.
    /// </summary>
    public double? Mass { get; init; }

    /// <summary>Why the judge thinks so, in its own words; often empty.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>What the members of a jury, or the steps of a cascade, said; empty for a single judge.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>Whether the judge decided.</summary>
    public bool Resolved => UnresolvedReason is null;

    /// <summary>Yes or partial.</summary>
    public bool Matched => Verdict != Verdict.No;

    /// <summary>Matched in part only.</summary>
    public bool Partial => Verdict == Verdict.Partial;
}
