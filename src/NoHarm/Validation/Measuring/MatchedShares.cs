using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>
/// Measures how many options are matched, with what the labels say about the judge put into the share. Unresolved verdicts
/// count nowhere; the case is the unit of every interval.
/// </summary>
public static class MatchedShares
{
    private static readonly (string Name, Func<ManagementOption, bool> Holds)[] Scopes =
    [
        ("all", _ => true),
        ("harmful", option => option.Appropriateness is { IsHarmful: true }),
        ("owed", option => option.Appropriateness is { IsAppropriate: true }),
    ];

    /// <summary>The shares of all options, of harmful and of owed ones; one that the judge decided no pair of is left out.</summary>
    /// <param name="joined">Labels beside verdicts.</param>
    /// <param name="records">All records of the judge, labelled or not.</param>
    /// <param name="benchmark">The cases.</param>
    public static IReadOnlyList<MatchedShare> Of(JoinedPairs joined, IReadOnlyList<JudgedRecord> records, Benchmark benchmark)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(benchmark);
        var known = joined.Pairs.ToDictionary(pair => (pair.Key, pair.Option.Id));
        Decided[] decided = [.. records.SelectMany(record => Decide(record, benchmark, known))];
        return [.. Scopes.Select(scope => Measure(scope.Name, [.. decided.Where(pair => scope.Holds(pair.Option))])).Where(share => share.Judged > 0)];
    }

    private static IEnumerable<Decided> Decide(JudgedRecord record, Benchmark benchmark, Dictionary<(ResponseKey, int), ValidationPair> known)
    {
        if (benchmark.CaseOf(record.Key.Id) is not { } @case)
            yield break;
        Dictionary<int, OptionVerdict> verdicts = record.Options.DistinctBy(option => option.OptionId).ToDictionary(option => option.OptionId);
        foreach (ManagementOption option in @case.Options)
        {
            // An answer without text matches nothing, and some tools write no verdicts for it.
            OptionVerdict? verdict = verdicts.GetValueOrDefault(option.Id) ?? (record.IsEmpty ? new OptionVerdict(option.Id, Verdict.No) : null);
            if (verdict is not { Resolved: true })
                continue;
            ValidationPair? pair = known.GetValueOrDefault((record.Key, option.Id));
            yield return new Decided(@case.Id, option, verdict.Matched ? 1 : 0, pair?.Reference ?? -1, pair?.Weight ?? 1, pair is not null);
        }
    }

    private static MatchedShare Measure(string name, Decided[] pairs)
    {
        Decided[] labelled = [.. pairs.Where(pair => pair.Truth >= 0)];
        bool isAll = labelled.Length == pairs.Length;

        // Weights have a mean of 1. Where nothing but the labelled pairs was judged, these stand for the rest by their weights.
        double unit = labelled.Select(pair => pair.Weight).DefaultIfEmpty(1).Average();
        Decided[][] cases = [.. pairs.GroupBy(pair => pair.Case).Select(group => group.ToArray())];
        CaseSums[] judged = [.. cases.Select(@case => Sums(@case, _ => true, isAll ? unit : double.NaN))];
        CaseSums[] truth = [.. cases.Select(@case => Sums(@case, pair => pair.Truth >= 0, unit))];
        int labelledCases = truth.Count(sums => sums.Pairs > 0);
        bool hasEnds = labelledCases >= GroupResult.FewestCases;

        Estimate judge = ClusterRobustError.OfRatio([.. judged.Select(sums => sums.Verdicts)], [.. judged.Select(sums => sums.Pairs)]).ShareInterval();
        var share = new MatchedShare(name, pairs.Length, labelled.Length, labelledCases) { Judge = cases.Length < GroupResult.FewestCases ? Bare(judge) : judge };
        if (labelled.Length == 0)
        {
            var none = new Estimate(double.NaN, double.NaN, double.NaN);
            return share with { Labels = none, Corrected = none, Powered = none };
        }

        ClusterRate alone = ClusterRobustError.OfRatio([.. truth.Select(sums => sums.Labels)], [.. truth.Select(sums => sums.Pairs)]);
        Estimate labels = hasEnds ? alone.ShareInterval() : Bare(alone.ShareInterval());
        Estimate corrected = RoganGladen.OfSameCases([.. cases.Select(@case => Table(@case, unit))], judged);

        // The correction then gives the labels' share back, and one share should not have two intervals.
        if (isAll)
            return share with { Labels = labels, Corrected = double.IsNaN(corrected.Value) ? Bare(corrected) : labels, Powered = labels };

        // Pairs whose raters are tied, with ties left out, are no random part of what nobody labelled.
        CaseSums[] others = [.. cases.Select(@case => Sums(@case, pair => !pair.IsJoined, double.NaN))];
        var powered = PredictionPoweredMean.OfSameCases(truth, others);
        bool isSound = hasEnds && alone.Informative > 1 && powered.Estimate.Value is > 0 and < 1;
        return share with
        {
            Labels = labels,
            Corrected = hasEnds ? corrected : Bare(corrected),
            Powered = isSound ? powered.Estimate : Bare(powered.Estimate),
            Lambda = powered.Lambda,
        };
    }

    /// <summary>Sums over the pairs of a case: weighted in the given unit, or each as one where it is NaN.</summary>
    private static CaseSums Sums(Decided[] @case, Func<Decided, bool> counts, double unit)
    {
        (double pairs, double labels, double verdicts) = (0, 0, 0);
        foreach (Decided pair in @case.Where(counts))
        {
            double weight = double.IsNaN(unit) ? 1 : pair.Weight / unit;
            pairs += weight;
            labels += pair.Truth > 0 ? weight : 0;
            verdicts += weight * pair.Verdict;
        }

        return new CaseSums(pairs, labels, verdicts);
    }

    private static CaseTable Table(Decided[] @case, double unit)
    {
        double Sum(bool truth, int verdict) =>
            @case.Where(pair => pair.Truth >= 0 && pair.Truth > 0 == truth && pair.Verdict == verdict).Sum(pair => pair.Weight / unit);
        return new CaseTable(Sum(true, 1), Sum(true, 0), Sum(false, 0), Sum(false, 1));
    }

    private static Estimate Bare(Estimate estimate) => new(estimate.Value, double.NaN, double.NaN);

    private readonly record struct Decided(string Case, ManagementOption Option, int Verdict, int Truth, double Weight, bool IsJoined);
}
