using NoHarm.Statistics;

namespace NoHarm.Validation.Sheets;

/// <summary>Who labels which of the drawn pairs.</summary>
public static class Allotment
{
    /// <summary>
    /// Divides pairs among raters: a share of them goes to everybody, so that raters can be compared, and the rest to one
    /// each. Both are taken evenly from the pairs' order, so every rater gets the same mixture.
    /// </summary>
    /// <param name="pairs">The pairs, in the order in which they were drawn.</param>
    /// <param name="raters">The raters' names.</param>
    /// <param name="overlap">The share of the pairs that everybody labels, 0 to 1.</param>
    /// <param name="random">The random stream.</param>
    /// <returns>The places of each rater's pairs, ascending.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> Of(
        IReadOnlyList<SheetPair> pairs,
        IReadOnlyList<string> raters,
        double overlap,
        Pcg64 random)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(raters);
        int common = (int)Math.Round(overlap * pairs.Count);
        HashSet<int> shared = [.. SystematicSample.Draw([.. pairs.Select(_ => 1.0)], common, random).Units];
        string[] order = Shuffle.Of(raters, random);
        Dictionary<string, List<int>> allotted = raters.ToDictionary(rater => rater, _ => new List<int>());
        for (int i = 0, turn = 0; i < pairs.Count; i++)
        {
            if (shared.Contains(i))
            {
                foreach (List<int> own in allotted.Values)
                    own.Add(i);
            }
            else
            {
                allotted[order[turn++ % order.Length]].Add(i);
            }
        }

        return allotted.ToDictionary(rater => rater.Key, IReadOnlyList<int> (rater) => rater.Value);
    }

    /// <summary>How many pairs must be drawn so that each rater gets as many as wanted.</summary>
    /// <param name="perRater">Pairs of each rater.</param>
    /// <param name="raters">How many raters.</param>
    /// <param name="overlap">The share of the pairs that everybody labels, 0 to 1.</param>
    public static int PairsFor(int perRater, int raters, double overlap) =>
        (int)Math.Round(perRater / (overlap + (1 - overlap) / raters));
}
