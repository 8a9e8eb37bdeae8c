using NoHarm.Judging;

namespace NoHarm.Validation.Bias;

/// <summary>A case and an answer, as they are or changed.</summary>
/// <param name="Case">The case with its options.</param>
/// <param name="Text">The answer.</param>
public sealed record ProbedAnswer(BlindCase Case, string Text)
{
    /// <summary>The options whose verdicts are compared; null for all.</summary>
    public IReadOnlySet<int>? Compared { get; init; }

    /// <summary>The case alone: an answer's text must not reach a log.</summary>
    public override string ToString() => Case.Id;
}
