using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class RateTests
{
    [Fact]
    public void The_cluster_robust_error_follows_its_formula()
    {
        // Cases {1,0,1}, {1,1}, {0,0,0,1}, {1}: mean 0.6; residual sums 0.2, 0.8, -1.4, 0.4 over 10; 4/3 of their squares.
        ClusterRate rate = ClusterRobustError.Mean([1, 0, 1, 1, 1, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 2, 2, 2, 2, 3]);
        rate.Value.ShouldBe(0.6, 1e-12);
        rate.StandardError.ShouldBe(Math.Sqrt(4.0 / 3 * (0.04 + 0.64 + 1.96 + 0.16)) / 10, 1e-12);
        rate.Clusters.ShouldBe(4);

        // Student's t with 3 degrees of freedom: 3.1824.
        rate.Interval().Upper.ShouldBe(0.6 + 3.182446 * rate.StandardError, 1e-6);
        rate.Informative.ShouldBe(2, "only two cases hold a 0");
    }

    [Fact]
    public void The_unit_of_the_weights_and_missing_values_make_no_difference()
    {
        ClusterRate plain = ClusterRobustError.Mean([1, 0, 1, 1], [0, 0, 1, 2]);
        ClusterRate weighted = ClusterRobustError.Mean([1, 0, double.NaN, 1, 1], [0, 0, 0, 1, 2], [7, 7, 900, 7, 7]);
        weighted.ShouldBe(plain);
    }

    [Fact]
    public void A_share_without_an_error_has_an_interval_that_grows_with_the_likeness_that_is_assumed()
    {
        // 10 cases of 30 pairs: design effect 1 + 29 * 0.05 = 2.45, so 122.4 effective pairs; t with 9 df is 2.2622.
        ClusterRate rate = ClusterRobustError.OfRatio([.. Enumerable.Repeat(30.0, 10)], [.. Enumerable.Repeat(30.0, 10)]);
        rate.EffectiveSize.ShouldBe(300 / 2.45, 1e-9);
        Estimate interval = rate.ShareInterval();
        interval.Upper.ShouldBe(1);
        interval.Lower.ShouldBe(1 / (1 + 2.262157 * 2.262157 / (300 / 2.45)), 1e-6);
        ClusterRobustError.OfRatio([3], [4]).ShareInterval().ShouldBe(new Estimate(0.75, 0, 1), "one case tells nothing");
    }

    [Fact]
    public void The_corrected_prevalence_of_brucellosis_is_the_published_one()
    {
        // Manual of epiR, epi.prev: 23 of 150 cows positive, sensitivity 0.96, specificity 0.89: 5.1 cases per 100.
        RoganGladen.Of(23.0 / 150, 0.96, 0.89).ShouldBe(0.051, 0.0005);
        RoganGladen.Of(0.05, 0.96, 0.89).ShouldBe(0, "fewer positives than false alarms alone would give");
        double.IsNaN(RoganGladen.Of(0.3, 0.5, 0.5)).ShouldBeTrue("a coin knows nothing");
        RoganGladen.Of(0.3, 1, 1).ShouldBe(0.3, 1e-12);
    }

    [Fact]
    public void The_corrected_share_lies_in_its_interval_and_a_small_validation_widens_it()
    {
        CaseTable[] few = [.. Enumerable.Range(0, 12).Select(i => new CaseTable(8 + i % 3, 2 - i % 3, 18 + i % 2, 2 - i % 2))];
        CaseTable[] many = [.. Enumerable.Range(0, 10).SelectMany(_ => few)];
        ClusterRate apparent = ClusterRobustError.OfRatio([.. Enumerable.Range(0, 100).Select(i => 8.0 + i % 5)], [.. Enumerable.Repeat(30.0, 100)]);
        Estimate wide = RoganGladen.OfCases(few, apparent), narrow = RoganGladen.OfCases(many, apparent);
        wide.Value.ShouldBe(narrow.Value, 1e-12);
        wide.Lower.ShouldBeLessThan(narrow.Lower);
        wide.Upper.ShouldBeGreaterThan(narrow.Upper);
        narrow.Lower.ShouldBeLessThan(narrow.Value);

        // Without an error among the labels it falls back, and is not without width.
        Estimate perfect = RoganGladen.OfCases([.. few.Select(_ => new CaseTable(10, 0, 20, 0))], apparent);
        perfect.Value.ShouldBe(apparent.Value, 1e-12);
        (perfect.Upper - perfect.Lower).ShouldBeGreaterThan(0.01);
        RoganGladen.OfCases([], apparent).Lower.ShouldBe(0);
    }

    [Fact]
    public void Perfect_verdicts_stand_in_for_labels_and_useless_ones_are_left_out()
    {
        CaseSums[] labelled = [.. Enumerable.Range(0, 20).Select(i => new CaseSums(10, i % 5, i % 5))];
        CaseSums[] unlabelled = [.. Enumerable.Range(0, 2000).Select(i => new CaseSums(10, 0, i % 5))];
        PredictionPoweredMean perfect = PredictionPoweredMean.Of(labelled, unlabelled);
        perfect.Estimate.Value.ShouldBe(0.2, 1e-9);
        perfect.Lambda.ShouldBe(0.99, 0.01);
        perfect.StandardError.ShouldBeLessThan(perfect.LabelsOnly.StandardError / 5);

        CaseSums[] useless = [.. labelled.Select((sums, i) => sums with { Verdicts = i / 5 % 2 * 5 })];
        PredictionPoweredMean alone = PredictionPoweredMean.Of(useless, unlabelled);
        alone.Lambda.ShouldBe(0, 1e-9);
        alone.Estimate.Value.ShouldBe(alone.LabelsOnly.Value, 1e-9);
        PredictionPoweredMean.Of(labelled, []).Estimate.Value.ShouldBe(0.2, 1e-12);
        double.IsNaN(PredictionPoweredMean.Of(labelled[..1], unlabelled).Estimate.Lower).ShouldBeTrue();
    }

    [Fact]
    public void Half_the_width_takes_about_four_times_the_cases()
    {
        // Error 0.05 on 100 cases, half width 1.9842 * 0.05; for half of that 389 cases: 1.9661 * 0.5 / sqrt(389) = 0.0498.
        LabelsNeeded.Cases(0.05, 100, 0.05).ShouldBe(387);
        LabelsNeeded.Cases(new Estimate(0.7, 0.7 - 1.984217 * 0.05, 0.7 + 1.984217 * 0.05), 100, 0.05).ShouldBe(387);

        // The textbook's 385 for a share of one half within 0.05, less what Wilson's interval needs less (z^2).
        LabelsNeeded.Pairs(0.5, 0.05).ShouldBe(381);
        LabelsNeeded.Pairs(0.5, 0.05, designEffect: 3).ShouldBeInRange(3 * 381 - 3, 3 * 381);
    }

    [Fact]
    public void Correlations_are_the_published_ones()
    {
        // IQ and hours of television of ten people, Wikipedia on Spearman's coefficient: -29/165. Pearson's by scipy 1.10.
        double[] iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110], hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        Correlation.Spearman(iq, hours).Value.ShouldBe(-29.0 / 165, 1e-12);
        Estimate pearson = Correlation.Pearson(iq, hours);
        pearson.Value.ShouldBe(-0.07021632602905671, 1e-12);
        pearson.Lower.ShouldBe(-0.670212501188516, 1e-9);
        pearson.Upper.ShouldBe(0.5852854717450895, 1e-9);
        Correlation.Ranks([5, 1, 5, 3]).ShouldBe([3.5, 1, 3.5, 2]);
        double.IsNaN(Correlation.Pearson([1, 1, 1], [1, 2, 3]).Value).ShouldBeTrue();
        Correlation.Pearson([1, 2, 3], [2, 4, 6]).ShouldBe(new Estimate(1, -1, 1));
    }
}
