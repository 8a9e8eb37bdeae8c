namespace NoHarm.Statistics;

/// <summary>
/// Scores with outcomes, sorted once, so that rank measures of many weightings of them cost one pass each. Equal scores
/// form one group, and no measure depends on the order within it.
/// </summary>
internal sealed class SortedScores
{
    private readonly double[] _score;

    /// <summary>Sorts the scores.</summary>
    public SortedScores(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outcomes.Count, scores.Count, nameof(outcomes));
        _score = [.. scores.Distinct().Order()];
        GroupOf = new int[scores.Count];
        for (int i = 0; i < GroupOf.Length; i++)
        {
            int group = Array.BinarySearch(_score, scores[i]);

            // The slot of the group's negatives, or of its positives behind it.
            GroupOf[i] = 2 * group + (outcomes[i] ? 1 : 0);
        }
    }

    /// <summary>Per example, the slot of <see cref="Tally"/> that it counts in.</summary>
    public int[] GroupOf { get; }

    /// <summary>Number of groups.</summary>
    public int Groups => _score.Length;

    /// <summary>Weight of the negatives and of the positives of each group, one after the other, by ascending score.</summary>
    /// <param name="weights">A weight per example, or null for 1 each.</param>
    public double[] Tally(IReadOnlyList<double>? weights)
    {
        if (weights is not null)
            ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, GroupOf.Length, nameof(weights));
        double[] tally = new double[2 * Groups];
        for (int i = 0; i < GroupOf.Length; i++)
            tally[GroupOf[i]] += weights?[i] ?? 1;
        return tally;
    }

    /// <summary>Probability that a positive has the higher score, ties half; NaN where one outcome has no weight.</summary>
    public static double Area(ReadOnlySpan<double> tally)
    {
        double below = 0, positives = 0, area = 0;
        for (int i = 0; i < tally.Length; i += 2)
        {
            double negative = tally[i], positive = tally[i + 1];
            area += positive * (below + negative / 2);
            below += negative;
            positives += positive;
        }

        return area / (below * positives);
    }

    /// <summary>Mean distance between score and share of positives over bins of equal weight.</summary>
    public double ExpectedError(ReadOnlySpan<double> tally, int bins)
    {
        double total = 0;
        foreach (double weight in tally)
            total += weight;
        double below = 0, sum = 0, gap = 0;
        int bin = 0;
        for (int i = 0; i < tally.Length; i += 2)
        {
            double weight = tally[i] + tally[i + 1];
            int own = BinOf(below, weight, total, bins);
            if (own != bin)
            {
                sum += Math.Abs(gap);
                gap = 0;
                bin = own;
            }

            gap += weight * _score[i / 2] - tally[i + 1];
            below += weight;
        }

        return (sum + Math.Abs(gap)) / total;
    }

    /// <summary>The bins that are not empty.</summary>
    public IReadOnlyList<ScoreBin> Bins(ReadOnlySpan<double> tally, int bins)
    {
        double total = 0;
        foreach (double weight in tally)
            total += weight;
        var found = new List<ScoreBin>(bins);
        double below = 0;
        int last = -1;
        for (int i = 0; i < tally.Length; i += 2)
        {
            double weight = tally[i] + tally[i + 1], score = _score[i / 2];
            if (weight == 0)
                continue;
            int own = BinOf(below, weight, total, bins);
            if (own != last)
                found.Add(new ScoreBin(score, score, 0, 0, 0));
            ScoreBin bin = found[^1];
            found[^1] = new ScoreBin(bin.Lowest, score, bin.Weight + weight, bin.ScoreSum + weight * score, bin.Positives + tally[i + 1]);
            last = own;
            below += weight;
        }

        return found;
    }

    // Where the middle of a group falls decides for the whole group; the doubling keeps whole numbers exact.
    private static int BinOf(double below, double weight, double total, int bins) =>
        Math.Min(bins - 1, (int)(bins * (2 * below + weight) / (2 * total)));
}
