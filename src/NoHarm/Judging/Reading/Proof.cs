using NoHarm.Responses;

namespace NoHarm.Judging.Reading;

/// <summary>What proves that a response matches an option.</summary>
/// <param name="Spans">Spans of the response; empty when nothing was found.</param>
/// <param name="Statements">The statements that the spans stand in.</param>
internal sealed record Proof(IReadOnlyList<TextSpan> Spans, IReadOnlyList<int> Statements)
{
    /// <summary>Nothing that proves it.</summary>
    public static Proof None { get; } = new([], []);
}
