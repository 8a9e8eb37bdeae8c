namespace NoHarm.Statistics;

/// <summary>
/// The rising curve that is closest to the outcomes in squares (pool adjacent violators; Ayer et al., Annals of
/// Mathematical Statistics 26(4), 1955), straight between its points and flat outside them.
/// </summary>
/// <param name="Scores">Scores of the points, rising.</param>
/// <param name="Values">Values of the points, 0 to 1, never falling.</param>
public sealed record IsotonicRegression(IReadOnlyList<double> Scores, IReadOnlyList<double> Values)
{
    /// <summary>Fits the curve. Equal scores count as one example with their mean outcome.</summary>
    /// <param name="scores">Any scores.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="weights">How many examples each stands for; null for one.</param>
    /// <returns>The curve; without points, and so unfit for use, when there is no example.</returns>
    public static IsotonicRegression Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        double[] tally = new SortedScores(scores, outcomes).Tally(weights);
        double[] distinct = [.. scores.Distinct().Order()];
        var blocks = new Stack<Block>();
        for (int i = 0; i < distinct.Length; i++)
        {
            double weight = tally[2 * i] + tally[2 * i + 1];
            if (weight == 0)
                continue;
            var block = new Block(distinct[i], distinct[i], weight, tally[2 * i + 1]);
            while (blocks.TryPeek(out Block before) && before.Mean >= block.Mean)
                block = blocks.Pop().With(block);
            blocks.Push(block);
        }

        var curve = new List<(double Score, double Value)>();
        foreach (Block block in blocks.Reverse())
        {
            curve.Add((block.First, block.Mean));
            if (block.Last > block.First)
                curve.Add((block.Last, block.Mean));
        }

        return new IsotonicRegression([.. curve.Select(point => point.Score)], [.. curve.Select(point => point.Value)]);
    }

    /// <summary>The value at a score; NaN on a curve without points.</summary>
    public double Apply(double score)
    {
        if (Scores.Count == 0)
            return double.NaN;
        int above = 0;
        while (above < Scores.Count && Scores[above] < score)
            above++;
        if (above == 0)
            return Values[0];
        if (above == Scores.Count)
            return Values[^1];
        double share = (score - Scores[above - 1]) / (Scores[above] - Scores[above - 1]);
        return Values[above - 1] + share * (Values[above] - Values[above - 1]);
    }

    private readonly record struct Block(double First, double Last, double Weight, double Positives)
    {
        public double Mean => Positives / Weight;

        public Block With(Block next) => new(First, next.Last, Weight + next.Weight, Positives + next.Positives);
    }
}
