using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>A piece of meaning in a claim or a sentence.</summary>
/// <param name="Key">What terms are compared by: the group of everyday words, the concept's name, or the word's stem.</param>
/// <param name="Concept">The concept of the lexicon, or null.</param>
/// <param name="Kind">What it does for a claim.</param>
/// <param name="Stems">The stems of its words that are no stop words.</param>
internal sealed record ClaimTerm(string Key, Concept? Concept, ClaimTermKind Kind, IReadOnlyList<string> Stems);
