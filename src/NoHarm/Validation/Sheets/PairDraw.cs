using NoHarm.Benchmarks;
using NoHarm.Statistics;

namespace NoHarm.Validation.Sheets;

/// <summary>
/// Draws the pairs of a sheet: harmful and doubtful ones more often than others, and evenly over specialties, cases and
/// answers. Each has a known probability, and one over it as weight, so that weighted statistics speak of all pairs.
/// </summary>
public static class PairDraw
{
    private const int WeightDecimals = 6;

    /// <summary>Draws; the same seed draws the same.</summary>
    /// <param name="frame">All pairs.</param>
    /// <param name="count">How many to draw; all when there are no more.</param>
    /// <param name="oversampling">How many times as likely a harmful or doubtful pair is drawn as another, from 1.</param>
    /// <param name="random">The random stream.</param>
    /// <returns>The drawn pairs with probability and weight, sorted by stratum, specialty and case.</returns>
    public static IReadOnlyList<SheetPair> Draw(IReadOnlyList<SheetPair> frame, int count, double oversampling, Pcg64 random)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(oversampling, 1);

        // Neighbours in this order replace each other in the sample; shuffled first, options of a case follow no rule.
        SheetPair[] ordered =
        [
            .. Shuffle.Of(frame, random)
                .OrderBy(pair => pair.Stratum, StringComparer.Ordinal)
                .ThenBy(pair => CaseId.StratumOf(pair.Case.Id), StringComparer.Ordinal)
                .ThenBy(pair => pair.Case.Id, StringComparer.Ordinal),
        ];
        var sample = SystematicSample.Draw([.. ordered.Select(pair => pair.Stratum == PairFrame.Other ? 1 : oversampling)], count, random);
        return
        [
            .. sample.Units.Select(unit => ordered[unit] with
            {
                Probability = sample.Probabilities[unit],
                Weight = Math.Round(1 / sample.Probabilities[unit], WeightDecimals),
            }),
        ];
    }
}
