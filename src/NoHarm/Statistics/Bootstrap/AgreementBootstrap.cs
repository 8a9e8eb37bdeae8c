namespace NoHarm.Statistics;

/// <summary>
/// Every measure of a validation with its interval, from one bootstrap over whole cases, because the pairs of one case
/// resemble each other. Shares of pairs (accuracy, precision, recall, specificity) have Wilson's interval with the size that
/// their cluster-robust error leaves them: a bootstrap of ten hits out of ten has no width, and no gate should pass on that.
/// </summary>
public sealed record AgreementBootstrap
{
    /// <summary>Number of bootstrap replicates.</summary>
    public int Replicates { get; init; } = 10_000;

    /// <summary>The same seed gives the same intervals, with any number of threads.</summary>
    public int Seed { get; init; }

    /// <summary>Coverage, between 0 and 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How an interval is read off the replicates.</summary>
    public IntervalMethod Method { get; init; } = IntervalMethod.ExpandedPercentile;

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
        double[][] jackknife = sample.Jackknife(Threads);
        (string Group, string Name)[] names = [.. counts.Names, .. scores.Names.Select(name => (AgreementGroup.Judge, name))];
        var statistics = new AgreementStatistic[names.Length];
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            Estimate bootstrap = Interval(values[i], replicates[i], jackknife[i], out int undefined);
            Estimate interval = i < counts.Groups.Count * measures.Count
                ? AtTheEnds(bootstrap, counts, measures[i % measures.Count], counts.Groups[i / measures.Count], cases.Length)
                : bootstrap;
            statistics[i] = new AgreementStatistic(names[i].Group, names[i].Name, interval, undefined);
        });
        return new AgreementResult(statistics, CurveOf(scores), cases.Length, Replicates);
    }

    private Estimate Interval(double value, double[] replicates, double[] jackknife, out int undefined)
    {
        double[] sorted = [.. replicates.Where(replicate => !double.IsNaN(replicate))];
        Array.Sort(sorted);
        undefined = replicates.Length - sorted.Length;
        return BootstrapInterval.Of(value, sorted, jackknife, Method, Level);
    }

    private Estimate AtTheEnds(Estimate bootstrap, AgreementCounts counts, MatrixMeasure measure, MatrixGroup group, int cases)
    {
        if (double.IsNaN(bootstrap.Value))
            return bootstrap;
        ConfusionMatrix[] matrices = [.. Enumerable.Range(0, cases).Select(i => group.Read(counts.RowOf(i), Categories.Count))];
        if (measure.Share is { } share)
        {
            (double Counted, double Considered)[] sums = [.. matrices.Select(share.Count)];
            return ClusterRobustError.OfRatio([.. sums.Select(sum => sum.Counted)], [.. sums.Select(sum => sum.Considered)]).ShareInterval(Level);
        }

        var whole = new ConfusionMatrix(Categories.Count);
        foreach (ConfusionMatrix matrix in matrices)
            whole.Add(matrix);
        if (bootstrap.Lower < bootstrap.Upper || whole.Accuracy() < 1)
            return bootstrap;

        // Nothing but agreement: the lower end is the measure with as many errors as so many cases without one allow.
        double allowed = new ClusterRate(0, 0, matrices.Count(matrix => matrix.Total > 0), whole.Total).ShareInterval(Level).Upper;
        return bootstrap with { Lower = measure.Value(whole.Blurred(allowed)) };
    }

    private ReliabilityBin[] CurveOf(ScoreCounts scores) =>
        [.. scores.Bins.Select((bin, i) => new ReliabilityBin(bin.Lowest, bin.Highest, bin.ScoreSum / bin.Weight, scores.RateOf(i).ShareInterval(Level), bin.Weight))];
}
