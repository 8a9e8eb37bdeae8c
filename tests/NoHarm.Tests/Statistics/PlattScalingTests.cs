using FsCheck;
using FsCheck.Fluent;
using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class PlattScalingTests
{
    [Fact]
    public void Two_scores_are_met_exactly()
    {
        // Ten examples at 0.8 with seven positives, ten at 0.2 with one. By Platt's targets a positive counts 9/10 and a
        // negative 1/14; two parameters meet the mean target of two scores, whatever the loss.
        double[] scores = [.. Enumerable.Repeat(0.8, 10), .. Enumerable.Repeat(0.2, 10)];
        bool[] outcomes = [.. Enumerable.Range(0, 10).Select(i => i < 7), .. Enumerable.Range(0, 10).Select(i => i < 1)];
        double high = ((7 * 9 / 10.0) + (3 / 14.0)) / 10;
        double low = ((1 * 9 / 10.0) + (9 / 14.0)) / 10;

        PlattScaling fit = PlattScaling.Fit(scores, outcomes);
        fit.Apply(0.8).ShouldBe(high, 1e-7);
        fit.Apply(0.2).ShouldBe(low, 1e-7);
        fit.Slope.ShouldBe((Logit(high) - Logit(low)) / (2 * Math.Log(4)), 1e-6);
        fit.Intercept.ShouldBe((Logit(high) + Logit(low)) / 2, 1e-6);
    }

    [Fact]
    public void What_separates_the_examples_stays_finite_and_what_is_constant_gives_the_share()
    {
        PlattScaling separated = PlattScaling.Fit([0, 0, 1, 1], [false, false, true, true]);
        separated.Apply(1).ShouldBe(0.75, 1e-6); // (2 + 1) / (2 + 2)
        separated.Apply(0).ShouldBe(0.25, 1e-6);

        PlattScaling constant = PlattScaling.Fit([0.9, 0.9, 0.9, 0.9], [true, false, false, false]);
        // One positive counts 2/3, three negatives 1/5 each: 19/60.
        constant.Apply(0.9).ShouldBe(19 / 60.0, 1e-6);
        PlattScaling.Fit([], []).ShouldBe(PlattScaling.Identity);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9999)]
    public void The_identity_changes_nothing(double probability) => PlattScaling.Identity.Apply(probability).ShouldBe(probability, 1e-12);

    [Fact]
    public void At_the_fit_the_mean_probability_is_the_mean_target()
    {
        Gen<(double[] Scores, bool[] Outcomes)> examples =
            from scores in Gen.Choose(0, 10_000).ArrayOf(30)
            from outcomes in Gen.Elements(true, false).ArrayOf(30)
            select (scores.Select(score => score / 1e4).ToArray(), outcomes);
        Prop.ForAll(examples.ToArbitrary(), given =>
        {
            PlattScaling fit = PlattScaling.Fit(given.Scores, given.Outcomes);
            int positive = given.Outcomes.Count(outcome => outcome);
            double mean = ((positive * (positive + 1.0) / (positive + 2)) + ((30 - positive) / (32.0 - positive))) / 30;
            return Math.Abs(given.Scores.Average(fit.Apply) - mean) < 1e-5;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_Brier_score_is_the_mean_squared_difference()
    {
        // (0.1^2 + 0.4^2 + 1^2) / 3
        BrierScore.Of([0.9, 0.4, 0], [true, false, true]).ShouldBe(1.17 / 3, 1e-12);
        BrierScore.Of([0.5, 0.5], [true, false]).ShouldBe(0.25);
        BrierScore.Of([], []).ShouldBe(double.NaN);
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
