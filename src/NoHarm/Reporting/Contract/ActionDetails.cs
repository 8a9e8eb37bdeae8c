namespace NoHarm.Reporting.Contract;

/// <summary>An action that an answer recommends.</summary>
/// <param name="Number">Its place in the answer, from 1.</param>
/// <param name="Text">The action in words.</param>
/// <param name="Span">Start and length in the text, in UTF-16 code units.</param>
/// <param name="Category">Its kind; empty when unknown.</param>
/// <param name="Matches">The options it matches; empty when it is off the rubric.</param>
/// <param name="Score">1 to 9 off the rubric; 0 when it matches.</param>
/// <param name="Rationale">Why the judge thinks so.</param>
public sealed record ActionDetails(
    int Number,
    string Text,
    IReadOnlyList<int>? Span,
    string Category,
    IReadOnlyList<int> Matches,
    int Score,
    string? Rationale);
