namespace NoHarm.Reporting.Contract;

/// <summary>An answer in full.</summary>
/// <param name="Answer">Its place in the list of answers.</param>
/// <param name="Text">The text; absent when it is not at hand.</param>
/// <param name="NoText">Why there is no text, or what is wrong with the evidence in it; absent when all is well.</param>
/// <param name="Options">What was decided, in rubric order.</param>
/// <param name="Actions">What the answer recommends.</param>
public sealed record AnswerDetails(
    int Answer,
    string? Text,
    string? NoText,
    IReadOnlyList<OptionDetails> Options,
    IReadOnlyList<ActionDetails> Actions);
