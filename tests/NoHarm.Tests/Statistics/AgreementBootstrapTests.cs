using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class AgreementBootstrapTests
{
    private static readonly AgreementBootstrap Short = new() { Replicates = 300 };

    [Fact]
    public void Every_value_is_that_of_the_plain_function()
    {
        IReadOnlyList<RatedPair> pairs = Sample(40, 12);
        AgreementResult result = Short.Of(pairs);

        var judge = new ConfusionMatrix(3);
        var raters = new ConfusionMatrix(3);
        var table = new RatingTable(3);
        foreach (RatedPair pair in pairs)
        {
            if (pair is { Reference: >= 0, Verdict: >= 0 })
                judge.Add(pair.Reference, pair.Verdict);
            table.Add([.. pair.Ratings]);
            for (int r = 0; r < 3; r++)
            {
                for (int s = 0; s < 3; s++)
                {
                    if (r != s && pair.Ratings[r] >= 0 && pair.Ratings[s] >= 0)
                        raters.Add(pair.Ratings[s], pair.Ratings[r]);
                }
            }
        }

        Value("judge", "kappa").ShouldBe(judge.CohenKappa(), 1e-12);
        Value("judge", "recall.partial").ShouldBe(judge.Recall(1), 1e-12);
        Value("judge", "matched.specificity").ShouldBe(judge.Binary(1).Recall(0), 1e-12);
        Value("raters", "weighted-kappa").ShouldBe(raters.WeightedKappa(), 1e-12);
        Value("raters", "fleiss-kappa").ShouldBe(table.FleissKappa(), 1e-12);
        Value("raters", "alpha-ordinal").ShouldBe(table.KrippendorffAlpha(MeasurementLevel.Ordinal), 1e-12);
        Value("excess", "ac1").ShouldBe(Value("judge-each", "ac1") - Value("raters", "ac1"), 1e-12);

        RatedPair[] scored = [.. pairs.Where(pair => pair.Reference >= 0)];
        double[] probabilities = [.. scored.Select(pair => pair.Probability)];
        bool[] outcomes = [.. scored.Select(pair => pair.Reference > 0)];
        Value("judge", "brier").ShouldBe(BrierScore.Of(probabilities, outcomes), 1e-12);
        Value("judge", "ece").ShouldBe(CalibrationError.Expected(probabilities, outcomes), 1e-12);
        Value("judge", "auc").ShouldBe(RocCurve.Area(probabilities, outcomes), 1e-12);
        result.Reliability.Select(bin => bin.Observed.Value).ShouldBe(ReliabilityCurve.Of(probabilities, outcomes).Select(bin => bin.Observed.Value), 1e-12);

        double Value(string group, string name) => result.Of(group, name).Value;
    }

    [Fact]
    public void One_rater_against_the_others_is_the_pooled_matrix_of_the_two()
    {
        IReadOnlyList<RatedPair> pairs = Sample(10, 12);
        var pooled = new ConfusionMatrix(3);
        foreach (int other in (int[])[0, 2])
        {
            foreach (RatedPair pair in pairs.Where(pair => pair.Ratings[other] >= 0 && pair.Ratings[1] >= 0))
                pooled.Add(pair.Ratings[other], pair.Ratings[1]);
        }

        AgreementResult result = Short.Of(pairs);
        result.Of(AgreementGroup.Rater(1), "recall.yes").Value.ShouldBe(pooled.Recall(2), 1e-12);
        result.Of(AgreementGroup.Rater(1), "precision.no").Value.ShouldBe(pooled.Precision(0), 1e-12);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        IReadOnlyList<RatedPair> pairs = Sample(25, 8);
        AgreementResult one = (Short with { Threads = 1 }).Of(pairs), three = (Short with { Threads = 3 }).Of(pairs);
        three.Statistics.ShouldBe(one.Statistics);
        three.Reliability.ShouldBe(one.Reliability);
        (Short with { Seed = 1 }).Of(pairs).Of("judge", "kappa").ShouldNotBe(one.Of("judge", "kappa"));
    }

    [Fact]
    public void An_interval_holds_its_value_and_pairs_of_a_case_that_err_together_widen_it()
    {
        // Four copies of every pair: within cases they add nothing, as cases of their own they halve the width.
        IReadOnlyList<RatedPair> pairs = Sample(40, 6);
        RatedPair[] copies = [.. Enumerable.Range(0, 4).SelectMany(copy => pairs.Select(pair => pair with { Cluster = pair.Cluster + 1000 * copy }))];
        AgreementResult within = Short.Of([.. copies.Select(pair => pair with { Cluster = pair.Cluster % 1000 })]), apart = Short.Of(copies);
        foreach (string name in (string[])["kappa", "accuracy", "matched.f1", "auc"])
        {
            Estimate wide = within.Of("judge", name), narrow = apart.Of("judge", name);
            wide.Lower.ShouldBeLessThan(wide.Value);
            wide.Upper.ShouldBeGreaterThan(wide.Value);
            ((wide.Upper - wide.Lower) / (narrow.Upper - narrow.Lower)).ShouldBe(2, 0.35, name);
        }
    }

    [Fact]
    public void Perfect_agreement_is_one_and_still_has_a_lower_end_below_it()
    {
        RatedPair[] pairs = [.. Enumerable.Range(0, 60).Select(i => new RatedPair(i / 6, [i % 3, i % 3], i % 3, i % 3) { Probability = i % 3 / 2.0 })];
        AgreementResult result = Short.Of(pairs);
        foreach (string name in (string[])["accuracy", "kappa", "weighted-kappa", "ac1", "mcc", "macro-f1", "recall.yes", "matched.f1", "auc"])
        {
            Estimate estimate = result.Of("judge", name);
            estimate.Value.ShouldBe(1, 1e-12, name);
            estimate.Upper.ShouldBe(1, 1e-12, name);
            estimate.Lower.ShouldBeInRange(0.5, 0.97, name);
        }

        result.Of("raters", "fleiss-kappa").Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void What_has_no_value_is_NaN_with_NaN_ends_and_undefined_replicates_are_counted()
    {
        // Only case 0 has a yes, so a third of the drawings of three cases (8/27) have none.
        RatedPair[] pairs = [.. Enumerable.Range(0, 30).Select(i => new RatedPair(i / 10, [], i == 0 ? 2 : 0, i % 10 == 1 ? 2 : 0))];
        AgreementResult result = (Short with { Replicates = 3000 }).Of(pairs);
        double.IsNaN(result.Of("judge", "recall.partial").Value).ShouldBeTrue();
        double.IsNaN(result.Of("judge", "recall.partial").Lower).ShouldBeTrue();
        AgreementStatistic recall = result.Find("judge", "recall.yes").ShouldNotBeNull();
        recall.Undefined.ShouldBeInRange(770, 1010);
        recall.Estimate.ShouldBe(new Estimate(0, 0, 1), "one case with a yes tells nothing");
        result.Find("raters", "kappa").ShouldBeNull();
        result.Reliability.ShouldBeEmpty();
        Short.Of([]).Statistics.ShouldBeEmpty();
    }

    [Fact]
    public void Weights_undo_oversampling_in_any_unit()
    {
        IReadOnlyList<RatedPair> pairs = Sample(12, 10);
        RatedPair[] doubled = [.. pairs.SelectMany(pair => pair.Verdict == 2 ? new[] { pair, pair } : [pair])];
        RatedPair[] weighted = [.. pairs.Select(pair => pair with { Weight = pair.Verdict == 2 ? 14 : 7 })];
        AgreementResult first = Short.Of(doubled), second = Short.Of(weighted);
        foreach ((AgreementStatistic twice, AgreementStatistic heavy) in first.Statistics.Zip(second.Statistics).Where(both => !both.First.Name.StartsWith("alpha", StringComparison.Ordinal)))
            heavy.Estimate.Value.ShouldBe(twice.Estimate.Value, 1e-9, $"{twice.Group} {twice.Name}");
    }

    // Three raters, one of whom misses every seventh pair; the judge errs more in some cases than in others.
    private static IReadOnlyList<RatedPair> Sample(int cases, int size)
    {
        var random = new Pcg64(11);
        var pairs = new List<RatedPair>();
        for (int i = 0; i < cases * size; i++)
        {
            int @case = i / size, truth = (int)(random.Next32() % 3);
            int[] ratings = [Err(truth, 10), Err(truth, 20), i % 7 == 0 ? -1 : Err(truth, 15)];
            int verdict = Err(truth, (uint)(10 + @case % 5 * 10));
            pairs.Add(new RatedPair(@case, ratings, i % 11 == 0 ? -1 : truth, verdict) { Probability = Math.Round((verdict + random.Next32() / 4294967296.0) / 3, 2) });
        }

        return pairs;

        int Err(int truth, uint percent) => random.Next32() % 100 < percent ? (int)(random.Next32() % 3) : truth;
    }
}
