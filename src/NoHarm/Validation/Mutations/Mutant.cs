using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>An answer after a change.</summary>
/// <param name="Text">The whole changed answer.</param>
/// <param name="Before">The stretch of the original answer that holds the change, whole sentences.</param>
/// <param name="After">The same stretch of the changed answer; may be empty.</param>
public sealed record Mutant(string Text, TextSpan Before, TextSpan After)
{
    /// <summary>The lengths alone: an answer's text must not reach a log.</summary>
    public override string ToString() => $"{Before.Length} characters became {After.Length}";
}
