using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>What stands around a statement.</summary>
/// <param name="Sentence">The terms of the other clauses of its sentence.</param>
/// <param name="ResponseCoverage">Share of the option's terms in the whole response, 0 to 1.</param>
/// <param name="Claims">What the statement has of each option's main thing.</param>
internal sealed record PairContext(TermReading Sentence, double ResponseCoverage, HeadClaims Claims);
