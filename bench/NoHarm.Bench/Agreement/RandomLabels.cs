using NoHarm.Statistics;

namespace NoHarm.Bench.Agreement;

/// <summary>Small label sets with everything that makes measures undefined: missing raters, one category only, no reference.</summary>
internal static class RandomLabels
{
    /// <summary>A set of 3 to 62 pairs of two to four raters.</summary>
    public static RatedPair[] Draw(int seed)
    {
        var random = new Pcg64((ulong)seed);
        int raters = 2 + Below(3), size = 3 + Below(60), missing = Below(3) * 20;

        // Every third set uses fewer categories on one side or on both.
        int labels = seed % 3 == 0 ? 1 + Below(3) : 3, verdicts = seed % 3 == 0 ? 1 + Below(3) : 3, decimals = 1 + Below(4);
        return
        [
            .. Enumerable.Range(0, size).Select(i =>
            {
                int truth = Below(labels);
                int[] ratings = [.. Enumerable.Range(0, raters).Select(_ => Below(100) < missing ? -1 : Below(4) == 0 ? Below(labels) : truth)];
                int verdict = Below(100) < missing / 4 ? -1 : Below(3) == 0 ? Below(verdicts) : Math.Min(truth, verdicts - 1);
                double probability = Math.Round((Math.Max(verdict, 0) + Below(1000) / 999.0) / 3, decimals);
                return new RatedPair(i / 4, ratings, Below(100) < missing / 2 ? -1 : truth, verdict) { Probability = verdict < 0 ? double.NaN : probability };
            }),
        ];

        int Below(int bound) => (int)(random.Next32() % (uint)bound);
    }
}
