namespace NoHarm.Judging.Claims;

/// <summary>What an answer has for a claim.</summary>
/// <param name="Features">The features in vector order.</param>
/// <param name="Sentence">The sentence closest to the claim, or -1 in an answer without words.</param>
/// <param name="LacksQuantity">A number or a span of time of the claim is not in the answer.</param>
internal sealed record ClaimEvidence(double[] Features, int Sentence, bool LacksQuantity);
