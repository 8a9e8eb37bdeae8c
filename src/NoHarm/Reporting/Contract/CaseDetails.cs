namespace NoHarm.Reporting.Contract;

/// <summary>The answers to one case, in full: a block of its own.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answers">Its answers.</param>
public sealed record CaseDetails(string Case, IReadOnlyList<AnswerDetails> Answers);
