using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>
/// One rater, and the judge, against what the other raters say together, on the same pairs: a human ceiling and the judge
/// under the same measure.
/// </summary>
/// <param name="Rater">The rater who is left out of the consensus.</param>
/// <param name="Pairs">Pairs that this rater, another one and the judge decided.</param>
/// <param name="RaterKappa">The rater against the others, kappa over three verdicts.</param>
/// <param name="JudgeKappa">The judge against the same others.</param>
/// <param name="RaterMatched">The rater against the others, kappa of matched against no.</param>
/// <param name="JudgeMatched">The judge against the same others.</param>
public sealed record RaterStanding(string Rater, int Pairs, Estimate RaterKappa, Estimate JudgeKappa, Estimate RaterMatched, Estimate JudgeMatched);
