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

        // A case without a difference has no sign to flip.
        double[] moving = [.. differences.Where(difference => difference != 0)];
        return moving.Length == 0
            ? new Significance(0, differences.Count == 0 ? double.NaN : 1, 1, true)
            : PermutationTest.OfSwaps(moving.Length, Sum, replicates, seed);

        double Sum(IReadOnlyList<bool> flipped)
        {
            double sum = 0;
            for (int i = 0; i < moving.Length; i++)
                sum += flipped[i] ? -moving[i] : moving[i];
            return sum;
        }
    }
}
