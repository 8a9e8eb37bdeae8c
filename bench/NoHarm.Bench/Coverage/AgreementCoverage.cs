using NoHarm.Statistics;

namespace NoHarm.Bench.Coverage;

/// <summary>Coverage of the intervals of measures of agreement.</summary>
internal sealed class AgreementCoverage
{
    /// <summary>Each pair a case of its own.</summary>
    public const string Naive = "naive";

    /// <summary>What a validation reports.</summary>
    public const string Used = "used";

    private static readonly (string Group, string Name)[] Wanted =
    [
        ("judge", "accuracy"), ("judge", "balanced-accuracy"), ("judge", "macro-f1"), ("judge", "kappa"), ("judge", "weighted-kappa"),
        ("judge", "ac1"), ("judge", "mcc"), ("judge", "recall.partial"), ("judge", "recall.yes"), ("judge", "precision.yes"), ("judge", "f1.yes"),
        ("judge", "matched.kappa"), ("judge", "matched.recall"), ("judge", "matched.specificity"), ("judge", "brier"), ("judge", "ece"), ("judge", "auc"),
        ("raters", "kappa"), ("raters", "fleiss-kappa"), ("raters", "alpha-ordinal"), ("excess", "kappa"),
    ];

    private readonly AgreementBootstrap _bootstrap;
    private readonly double[] _truth;

    /// <summary>Finds the true values on a large population.</summary>
    public AgreementCoverage(IReadOnlyList<RatedPair> population, int replicates)
    {
        _bootstrap = new AgreementBootstrap { Replicates = replicates, Threads = 1 };
        _truth = [.. Wanted.Select(wanted => 0.0)];
        NamedMeasure[] names = Prepare(population, out AgreementReplicates sample);
        double[] values = sample.Values();
        for (int i = 0; i < _truth.Length; i++)
            _truth[i] = values[IndexOf(names, Wanted[i])];
    }

    /// <summary>The true value of each measure.</summary>
    public IEnumerable<(string Measure, double Value)> Truth => Wanted.Select((wanted, i) => (NameOf(wanted), _truth[i]));

    /// <summary>Computes the intervals of one label set.</summary>
    public void Measure(IReadOnlyList<RatedPair> pairs, int seed, CoverageTally tally)
    {
        AgreementResult used = (_bootstrap with { Seed = seed }).Of(pairs);
        for (int i = 0; i < Wanted.Length; i++)
            tally.Add(NameOf(Wanted[i]), Used, used.Of(Wanted[i].Group, Wanted[i].Name), _truth[i]);
        RatedPair[] apart = [.. pairs.Select((pair, i) => pair with { Cluster = i })];
        Replicate(apart, [IntervalMethod.Percentile], seed, tally, _ => Naive);
        Replicate(pairs, Enum.GetValues<IntervalMethod>(), seed, tally, method => $"{method}");
    }

    private static string NameOf((string Group, string Name) wanted) => wanted.Group == "judge" ? wanted.Name : $"{wanted.Group} {wanted.Name}";

    private static int IndexOf(NamedMeasure[] names, (string Group, string Name) wanted) =>
        Array.FindIndex(names, name => (name.Group, name.Name) == wanted);

    private void Replicate(IReadOnlyList<RatedPair> pairs, IntervalMethod[] methods, int seed, CoverageTally tally, Func<IntervalMethod, string> way)
    {
        NamedMeasure[] names = Prepare(pairs, out AgreementReplicates sample);
        double[] values = sample.Values();
        double[][] replicates = sample.Draw(_bootstrap.Replicates, seed, 1);
        int cases = pairs.Select(pair => pair.Cluster).Distinct().Count();
        bool needsJackknife = methods.Length > 1;
        double[][] jackknife = needsJackknife ? sample.Jackknife(1) : [];
        for (int i = 0; i < Wanted.Length; i++)
        {
            int at = IndexOf(names, Wanted[i]);
            double[] sorted = [.. replicates[at].Where(value => !double.IsNaN(value)).Order()];
            foreach (IntervalMethod method in methods)
                tally.Add(NameOf(Wanted[i]), way(method), BootstrapInterval.Of(values[at], sorted, needsJackknife ? jackknife[at] : [], cases, method, names[at].Scale), _truth[i]);
        }
    }

    private NamedMeasure[] Prepare(IReadOnlyList<RatedPair> pairs, out AgreementReplicates sample)
    {
        RatedPair[][] cases = [.. pairs.GroupBy(pair => pair.Cluster).Select(group => group.ToArray())];
        var counts = new AgreementCounts(cases, new MatrixMeasures(_bootstrap.Categories, _bootstrap.PositiveFrom), _bootstrap.Categories.Count);
        var scores = new ScoreCounts(cases, _bootstrap.PositiveFrom, _bootstrap.Bins);
        sample = new AgreementReplicates(counts, scores, cases.Length);
        return [.. counts.Names, .. scores.Names];
    }
}
