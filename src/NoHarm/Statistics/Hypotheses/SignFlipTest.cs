namespace NoHarm.Statistics;

/// <summary>
/// Whether paired differences are zero on average: if they are, the sign of each case's sum is a coin toss (Fisher, The
/// Design of Experiments, 1935, section 21).
/// </summary>
public static class SignFlipTest
{
    /// <summary>Tests the sum of differences.</summary>
    /// <param name="differences">Sum of the differences within each case, such as right answers of one judge less those of the other.</param>
    /// <param name="replicates">Random sign patterns, where there are too many to try all (above 14 cases).</param>
    /// <param name="seed">The same seed gives the same result.</param>
    /// <returns>The test; its statistic is the sum over the cases.</returns>
    public static Significance Of(IReadOnlyList<double> differences, int replicates = 10_000, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return OfMany([differences], replicates, seed)[0];
    }

    /// <summary>Tests many sets of differences, each as <see cref="Of"/> would, and tosses the coins once.</summary>
    /// <param name="differences">The sets.</param>
    /// <param name="replicates">Random sign patterns.</param>
    /// <param name="seed">The seed.</param>
    public static Significance[] OfMany(IReadOnlyList<IReadOnlyList<double>> differences, int replicates = 10_000, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(differences);

        // A case without a difference has no sign to flip.
        double[][] moving = [.. differences.Select(set => set.Where(difference => difference != 0).ToArray())];
        int most = moving.Length == 0 ? 0 : moving.Max(set => set.Length);
        CoinTosses? tosses = most > PermutationTest.MostExact ? new CoinTosses((long)most * replicates, seed) : null;
        return [.. moving.Select((set, i) => Test(set, differences[i].Count, replicates, tosses))];
    }

    private static Significance Test(double[] moving, int cases, int replicates, CoinTosses? tosses)
    {
        if (moving.Length == 0)
            return new Significance(0, cases == 0 ? double.NaN : 1, 1, true);
        var sums = new SignedSums(moving);
        double observed = sums.Of(0);
        if (double.IsNaN(observed))
            return new Significance(observed, double.NaN, 0, false);

        bool isExact = moving.Length <= PermutationTest.MostExact;
        long arrangements = isExact ? 1L << moving.Length : replicates;

        // A rounding error must not make an equal difference a smaller one.
        double threshold = Math.Abs(observed) * (1 - 1e-12);
        long asLarge = 0;
        for (long i = 0; i < arrangements; i++)
        {
            double sum = isExact ? sums.Of((int)i) : sums.Of(tosses!, i * moving.Length);
            if (Math.Abs(sum) >= threshold)
                asLarge++;
        }

        // The observed arrangement is one of the possible ones: all have it, a sample gets it added.
        double p = isExact ? (double)asLarge / arrangements : (asLarge + 1.0) / (arrangements + 1);
        return new Significance(observed, p, arrangements, isExact);
    }
}
