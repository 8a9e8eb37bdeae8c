using NoHarm.Extraction;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>
/// What a judge thinks of one option alone, before evidence is looked for and before the rules that span options.
/// <see cref="AnswerReading.ToJudgement"/> makes verdicts of it.
/// </summary>
/// <param name="OptionId">The option.</param>
/// <param name="Probabilities">Probabilities of the verdicts, sum 1; null when the judge could not decide.</param>
public sealed record OptionOpinion(int OptionId, VerdictProbabilities? Probabilities)
{
    /// <summary>Why the judge could not decide, or null when it did.</summary>
    public string? UnresolvedReason { get; init; }

    /// <summary>Share of a language model's full probability that the words for the verdicts hold, 0 to 1; null when there is no such thing.</summary>
    public double? Mass { get; init; }

    /// <summary>Why the judge thinks so; may be empty.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The spans of the answer that the judge itself names as proof; empty to have them looked for.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>The stance that the judge reads, or null to take that of the evidence.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What several judges said, when this is their common opinion.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];
}
