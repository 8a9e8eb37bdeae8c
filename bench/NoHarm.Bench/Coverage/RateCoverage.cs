using NoHarm.Statistics;

namespace NoHarm.Bench.Coverage;

/// <summary>
/// Coverage of the corrected share of matched pairs: some cases are labelled, 300 others have verdicts only.
/// </summary>
internal sealed class RateCoverage(double truth)
{
    /// <summary>Cases without labels.</summary>
    public const int Unlabelled = 300;

    /// <summary>Computes the intervals of one label set.</summary>
    public void Measure(IReadOnlyList<RatedPair> labelled, IReadOnlyList<RatedPair> unlabelled, CoverageTally tally)
    {
        Add(AgreementCoverage.Used, labelled, unlabelled);
        Add(AgreementCoverage.Naive, Apart(labelled), Apart(unlabelled));

        void Add(string way, IReadOnlyList<RatedPair> known, IReadOnlyList<RatedPair> unknown)
        {
            RatedPair[] positives = [.. known.Where(pair => pair.Reference > 0)], negatives = [.. known.Where(pair => pair.Reference == 0)];
            tally.Add("rate: labels only", way, Rate(known, pair => pair.Reference > 0).ShareInterval(), truth);
            tally.Add("rate: verdicts only", way, Rate(unknown, pair => pair.Verdict > 0).ShareInterval(), truth);
            Estimate corrected = RoganGladen.Of(Rate(unknown, pair => pair.Verdict > 0), Rate(positives, pair => pair.Verdict > 0), Rate(negatives, pair => pair.Verdict == 0));
            tally.Add("rate: Rogan-Gladen", way, corrected, truth);
            tally.Add("rate: Rogan-Gladen, by case", way, RoganGladen.OfCases(Tables(known), Rate(unknown, pair => pair.Verdict > 0)), truth);
            tally.Add("rate: PPI++", way, PredictionPoweredMean.Of(Sums(known), Sums(unknown)).Estimate, truth);
        }
    }

    private static ClusterRate Rate(IReadOnlyList<RatedPair> pairs, Func<RatedPair, bool> isCounted) =>
        ClusterRobustError.Mean([.. pairs.Select(pair => isCounted(pair) ? 1.0 : 0)], [.. pairs.Select(pair => pair.Cluster)]);

    private static CaseSums[] Sums(IReadOnlyList<RatedPair> pairs) =>
    [
        .. pairs.GroupBy(pair => pair.Cluster).Select(@case => new CaseSums(
            @case.Count(),
            @case.Count(pair => pair.Reference > 0),
            @case.Count(pair => pair.Verdict > 0))),
    ];

    private static CaseTable[] Tables(IReadOnlyList<RatedPair> pairs) =>
    [
        .. pairs.GroupBy(pair => pair.Cluster).Select(@case => new CaseTable(
            @case.Count(pair => pair is { Reference: > 0, Verdict: > 0 }),
            @case.Count(pair => pair is { Reference: > 0, Verdict: 0 }),
            @case.Count(pair => pair is { Reference: 0, Verdict: 0 }),
            @case.Count(pair => pair is { Reference: 0, Verdict: > 0 }))),
    ];

    private static RatedPair[] Apart(IReadOnlyList<RatedPair> pairs) => [.. pairs.Select((pair, i) => pair with { Cluster = i })];
}
