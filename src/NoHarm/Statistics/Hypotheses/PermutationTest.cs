namespace NoHarm.Statistics;

/// <summary>
/// Whether two judges differ: if they do not, swapping them in any cases changes nothing but chance (Good, Permutation,
/// Parametric and Bootstrap Tests of Hypotheses, 3rd ed., 2005, chapter 3). Whole cases are swapped, because the pairs of
/// one case resemble each other.
/// </summary>
public static class PermutationTest
{
    /// <summary>Up to so many cases every swapping is tried.</summary>
    internal const int MostExact = 14;

    /// <summary>Tests a difference that can be computed for any swapping.</summary>
    /// <param name="clusters">Number of cases.</param>
    /// <param name="difference">The difference when the judges of the marked cases are swapped; NaN counts as no evidence.</param>
    /// <param name="replicates">Random swappings, where there are too many to try all (above 14 cases).</param>
    /// <param name="seed">The same seed gives the same result.</param>
    public static Significance OfSwaps(int clusters, Func<IReadOnlyList<bool>, double> difference, int replicates = 10_000, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(difference);
        bool[] swapped = new bool[clusters];
        double observed = difference(swapped);
        if (double.IsNaN(observed) || clusters == 0)
            return new Significance(observed, double.NaN, 0, false);

        bool isExact = clusters <= MostExact;
        long arrangements = isExact ? 1L << clusters : replicates;
        var random = new Pcg64((ulong)seed);

        // A rounding error must not make an equal difference a smaller one.
        double threshold = Math.Abs(observed) * (1 - 1e-12);
        long asLarge = 0;
        for (long i = 0; i < arrangements; i++)
        {
            for (int c = 0; c < clusters; c++)
                swapped[c] = isExact ? (i >> c & 1) == 1 : (random.Next32() & 1) == 1;
            double value = Math.Abs(difference(swapped));
            if (double.IsNaN(value) || value >= threshold)
                asLarge++;
        }

        // The observed arrangement is one of the possible ones: all have it, a sample gets it added.
        double p = isExact ? (double)asLarge / arrangements : (asLarge + 1.0) / (arrangements + 1);
        return new Significance(observed, p, arrangements, isExact);
    }

    /// <summary>Tests the difference of a measure of agreement, such as kappa, between two judges of the same labels.</summary>
    /// <param name="first">The first judge's counts, per case.</param>
    /// <param name="second">The second judge's counts, per case in the same order.</param>
    /// <param name="measure">The measure, of the sum over the cases.</param>
    /// <param name="replicates">Random swappings, where there are too many to try all.</param>
    /// <param name="seed">The same seed gives the same result.</param>
    public static Significance OfAgreement(
        IReadOnlyList<ConfusionMatrix> first,
        IReadOnlyList<ConfusionMatrix> second,
        Func<ConfusionMatrix, double> measure,
        int replicates = 10_000,
        int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Count, first.Count, nameof(second));
        return OfSwaps(first.Count, Difference, replicates, seed);

        double Difference(IReadOnlyList<bool> swapped)
        {
            var one = new ConfusionMatrix(first[0].Categories);
            var other = new ConfusionMatrix(first[0].Categories);
            for (int c = 0; c < swapped.Count; c++)
            {
                (swapped[c] ? other : one).Add(first[c]);
                (swapped[c] ? one : other).Add(second[c]);
            }

            return measure(one) - measure(other);
        }
    }
}
