namespace NoHarm.Reporting.Contract;

/// <summary>A recommendation that matches no option, for review.</summary>
/// <param name="Answer">Place of the answer.</param>
/// <param name="Number">Its place in the answer, from 1.</param>
/// <param name="Text">The action in words.</param>
/// <param name="Category">Its kind; empty when unknown.</param>
/// <param name="Score">The score it was given: 5 unless somebody assessed it.</param>
/// <param name="Rationale">Why.</param>
public sealed record OffRubricAction(
    int Answer,
    int Number,
    string Text,
    string Category,
    int Score,
    string? Rationale);
