using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>How well two raters agree on what both labelled.</summary>
/// <param name="First">A rater.</param>
/// <param name="Second">Another one.</param>
/// <param name="Pairs">Pairs that both labelled.</param>
/// <param name="Kappa">Cohen's kappa over three verdicts.</param>
/// <param name="WeightedKappa">The same with squared weights.</param>
/// <param name="MatchedKappa">Cohen's kappa of matched against no.</param>
public sealed record RaterPairing(string First, string Second, int Pairs, Estimate Kappa, Estimate WeightedKappa, Estimate MatchedKappa);
