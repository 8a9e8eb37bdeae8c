using NoHarm.Benchmarks;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Tests.Scoring.JudgeErrors;

public class ErrorPosteriorTests
{
    private const int Owed = (int)OptionTier.SevereOmission;

    [Fact]
    public void Drawn_rates_are_distributions_around_what_was_counted()
    {
        ErrorPosterior posterior = ErrorPosterior.Of([new TierErrors(OptionTier.SevereOmission, [[900, 60, 40], [20, 60, 20], [100, 100, 800]])], 1)!;
        (double[] mean, double[] deviation) = Sample(posterior, Owed, truth: 2);
        mean.Sum().ShouldBe(1, 1e-9);
        mean[0].ShouldBe(0.1, 0.005);
        mean[2].ShouldBe(0.8, 0.005);

        // Binomial: sqrt(0.1 * 0.9 / 1000); the borrowed pairs are of the same tier and add next to nothing.
        deviation[0].ShouldBe(Math.Sqrt(0.1 * 0.9 / 1000), 0.001);
    }

    [Fact]
    public void A_design_effect_widens_the_rates_as_fewer_labels_would()
    {
        TierErrors[] many = [new TierErrors(OptionTier.SevereOmission, [[400, 0, 40], [0, 4, 0], [40, 0, 400]])];
        TierErrors[] few = [new TierErrors(OptionTier.SevereOmission, [[100, 0, 10], [0, 1, 0], [10, 0, 100]])];
        Sample(ErrorPosterior.Of(many, 4)!, Owed, 2).Deviation.ShouldBe(Sample(ErrorPosterior.Of(few, 1)!, Owed, 2).Deviation);
    }

    [Fact]
    public void A_tier_without_labels_borrows_from_the_others_and_knows_less()
    {
        ErrorPosterior posterior = ErrorPosterior.Of(
        [
            new TierErrors(OptionTier.SevereOmission, [[95, 0, 5], [1, 1, 1], [10, 0, 90]]),
            new TierErrors(OptionTier.MildOmission, [[190, 0, 10], [1, 1, 1], [20, 0, 180]]),
        ], 1)!;
        (double[] own, double[] ownDeviation) = Sample(posterior, Owed, 2);
        (double[] borrowed, double[] borrowedDeviation) = Sample(posterior, (int)OptionTier.Uncertain, 2);
        borrowed[0].ShouldBe(0.1, 0.03);
        own[0].ShouldBe(0.1, 0.01);
        borrowedDeviation[0].ShouldBeGreaterThan(1.5 * ownDeviation[0]);
        posterior.Labels((int)OptionTier.Uncertain).ShouldBe(0);
    }

    [Fact]
    public void Tiers_that_differ_borrow_less_than_tiers_that_agree()
    {
        TierErrors[] alike = [.. OptionTiers.All.Take(6).Select(tier => new TierErrors(tier, [[90, 0, 10], [1, 1, 1], [10, 0, 90]]))];
        TierErrors[] unlike = [.. OptionTiers.All.Take(6).Select((tier, i) => new TierErrors(tier, [[100 - 15 * i, 0, 15 * i], [1, 1, 1], [90 - 15 * i, 0, 10 + 15 * i]]))];
        ErrorPosterior.Of(unlike, 1)!.Borrowed().ShouldBeLessThan(0.5 * ErrorPosterior.Of(alike, 1)!.Borrowed());
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    public void Labels_of_one_kind_say_nothing(int no, int yes) =>
        ErrorPosterior.Of([new TierErrors(OptionTier.Uncertain, [[no, 0, 0], [0, 5, 0], [0, 0, yes]])], 1).ShouldBeNull();

    [Fact]
    public void Labels_without_partial_leave_no_partial_truth()
    {
        ErrorPosterior posterior = ErrorPosterior.Of([new TierErrors(OptionTier.Uncertain, [[10, 0, 1], [0, 0, 0], [1, 2, 7]])], 1)!;
        posterior.KnowsPartial.ShouldBeFalse();
        posterior.PartialShare((int)OptionTier.Uncertain).ShouldBe(0);
        posterior.LabelShares((int)OptionTier.Uncertain)[1].ShouldBe(0);
    }

    private static (double[] Mean, double[] Deviation) Sample(ErrorPosterior posterior, int tier, int truth)
    {
        const int Draws = 4000;
        var random = new Pcg64Source(5);
        var rates = new TierTable();
        double[] sums = new double[3], squares = new double[3];
        for (int draw = 0; draw < Draws; draw++)
        {
            posterior.Draw(random, rates);
            ReadOnlySpan<double> row = rates.Row(tier, truth);
            for (int i = 0; i < 3; i++)
            {
                sums[i] += row[i];
                squares[i] += row[i] * row[i];
            }
        }

        double[] mean = [.. sums.Select(sum => sum / Draws)];
        return (mean, [.. squares.Zip(mean, (square, m) => Math.Sqrt(Math.Max(0, square / Draws - m * m)))]);
    }
}
