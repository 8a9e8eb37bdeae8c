using NoHarm.Statistics;

namespace NoHarm.Validation.Bias;

/// <summary>What one way of asking again changed.</summary>
/// <param name="Way">The way.</param>
/// <param name="Answers">Answers that it could be used on.</param>
/// <param name="AnswersWithFlip">Of these, those with at least one flip.</param>
/// <param name="Pairs">Pairs of answer and option that both ways decided; of an opposite way, the matched ones.</param>
/// <param name="ToMatched">Pairs that became matched; of an opposite way, those whose option and its opposite are both matched.</param>
/// <param name="ToNo">Pairs that were matched and are no longer; 0 for an opposite way, where that is right.</param>
/// <param name="Verdicts">Pairs with another of the three verdicts; 0 for an opposite way.</param>
/// <param name="MeanShift">Mean change of the probability of a match, above 0 when the change matches more; NaN without probabilities and for an opposite way.</param>
/// <param name="Unresolved">Pairs that one of the ways left undecided.</param>
public sealed record BiasTally(
    BiasWay Way,
    int Answers,
    int AnswersWithFlip,
    int Pairs,
    int ToMatched,
    int ToNo,
    int Verdicts,
    double MeanShift,
    int Unresolved)
{
    /// <summary>Pairs whose match depends on the way of asking.</summary>
    public int Flips => ToMatched + ToNo;

    /// <summary>
    /// Share of flips with Wilson's 95 % interval; NaN without pairs. The interval takes pairs as independent: read it
    /// together with the number of answers that the flips come from.
    /// </summary>
    public Estimate Rate => WilsonInterval.Of(Flips, Pairs);
}
