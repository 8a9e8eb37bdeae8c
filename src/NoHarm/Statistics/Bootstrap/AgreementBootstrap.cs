namespace NoHarm.Statistics;

/// <summary>
/// Every measure of a validation with its interval, from one bootstrap over whole cases, because the pairs of one case
/// resemble each other. Shares of pairs (accuracy, precision, recall, specificity) have Wilson's interval with the size that
/// their cluster-robust error leaves them: a bootstrap of ten hits out of ten has no width, and no gate should pass on that.
/// </summary>
public sealed record AgreementBootstrap
{
    /// <summary>What rounding makes of a difference of nothing.</summary>
    private const double Negligible = 1e-9;

    /// <summary>Number of bootstrap replicates.</summary>
    public int Replicates { get; init; } = 10_000;

    /// <summary>The same seed gives the same intervals, with any number of threads.</summary>
    public int Seed { get; init; }

    /// <summary>Coverage, between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How an interval is read off the replicates. The default held the truth most reliably in the coverage simulation.</summary>
    public IntervalMethod Method { get; init; } = IntervalMethod.TransformedT;

    /// <summary>Names of the categories, which the measures of single categories carry.</summary>
    public IReadOnlyList<string> Categories { get; init; } = ["no", "partial", "yes"];

    /// <summary>The lowest category that counts as a match, and whose probability is judged.</summary>
    public int PositiveFrom { get; init; } = 1;

    /// <summary>Number of bins of calibration error and reliability curve.</summary>
    public int Bins { get; init; } = 10;

    /// <summary>Computes everything. The order of the pairs makes no difference; the order of first mention of the cases does.</summary>
    public AgreementResult Of(IReadOnlyList<RatedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        double unit = pairs.Select(pair => pair.Weight).DefaultIfEmpty(1).Average();
        RatedPair[][] cases = [.. pairs.GroupBy(pair => pair.Cluster).Select(group => group.Select(pair => pair with { Weight = pair.Weight / unit }).ToArray())];
        if (cases.Length == 0)
            return new AgreementResult([], [], 0, Replicates);
        var measures = new MatrixMeasures(Categories, PositiveFrom);
        var counts = new AgreementCounts(cases, measures, Categories.Count);
        var scores = new ScoreCounts(cases, PositiveFrom, Bins);
        var sample = new AgreementReplicates(counts, scores, cases.Length);
        double[] values = sample.Values();
        double[][] replicates = sample.Draw(Replicates, Seed, Threads);
        bool needsJackknife = Method is IntervalMethod.BiasCorrected or IntervalMethod.JackknifeT;
        double[][] jackknife = needsJackknife ? sample.Jackknife(Threads) : [];
        NamedMeasure[] names = [.. counts.Names, .. scores.Names];
        var statistics = new AgreementStatistic[names.Length];
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            double[] sorted = [.. replicates[i].Where(value => !double.IsNaN(value))];
            Array.Sort(sorted);
            int undefined = Replicates - sorted.Length;
            Estimate interval = BootstrapInterval.Of(values[i], sorted, needsJackknife ? jackknife[i] : [], cases.Length, Method, names[i].Scale, Level);
            if (i < counts.Groups.Count * measures.Count)
                interval = AtTheEnds(interval, counts, measures, i % measures.Count, counts.Groups[i / measures.Count], cases.Length);
            else if (i >= counts.Names.Count)
                interval = AtTheEnds(interval, scores);
            statistics[i] = new AgreementStatistic(names[i].Group, names[i].Name, interval, undefined);
        });
        return new AgreementResult(statistics, CurveOf(scores), cases.Length, Replicates);
    }

    private Estimate AtTheEnds(Estimate bootstrap, AgreementCounts counts, MatrixMeasures measures, int measure, MatrixGroup group, int cases)
    {
        if (double.IsNaN(bootstrap.Value))
            return bootstrap;
        ConfusionMatrix[] matrices = [.. Enumerable.Range(0, cases).Select(i => group.Read(counts.RowOf(i), Categories.Count))];
        if (measures[measure].Share is { } share)
        {
            (double Counted, double Considered)[] sums = [.. matrices.Select(share.Count)];
            return ClusterRobustError.OfRatio([.. sums.Select(sum => sum.Counted)], [.. sums.Select(sum => sum.Considered)]).ShareInterval(Level);
        }

        var whole = new ConfusionMatrix(Categories.Count);
        foreach (ConfusionMatrix matrix in matrices)
            whole.Add(matrix);
        if (!IsStuck(bootstrap))
            return bootstrap;

        // Every drawing says the same. The other end is the measure with as many errors as so many cases without one allow.
        double allowed = Allowed(matrices.Count(matrix => matrix.Total > 0), whole.Total);
        return Widened(bootstrap, measures.Value(measure, whole.Blurred(allowed)));
    }

    private Estimate AtTheEnds(Estimate bootstrap, ScoreCounts scores)
    {
        if (!IsStuck(bootstrap))
            return bootstrap;
        ClusterRate rarer = scores.RarerOutcome();
        return Widened(bootstrap, Math.Abs(bootstrap.Value - Allowed(rarer.Clusters, rarer.Weight)));
    }

    private static bool IsStuck(Estimate estimate) =>
        estimate.Upper - estimate.Lower < Negligible && Math.Min(Math.Abs(estimate.Value), Math.Abs(1 - estimate.Value)) < Negligible;

    private double Allowed(int clusters, double weight) => new ClusterRate(0, 0, clusters, weight).ShareInterval(Level).Upper;

    private static Estimate Widened(Estimate point, double end) =>
        double.IsNaN(end) ? point : new Estimate(point.Value, Math.Min(point.Value, end), Math.Max(point.Value, end));

    private ReliabilityBin[] CurveOf(ScoreCounts scores) =>
        [.. scores.Bins.Select((bin, i) => new ReliabilityBin(bin.Lowest, bin.Highest, bin.ScoreSum / bin.Weight, scores.RateOf(i).ShareInterval(Level), bin.Weight))];
}
