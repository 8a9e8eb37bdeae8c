using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class ProbabilityMeasureTests
{
    [Fact]
    public void The_area_of_the_rated_CT_images_is_the_published_one()
    {
        // Hanley and McNeil, Radiology 143(1), 1982, table I: 58 normal and 51 abnormal images rated 1 to 5; area 0.893.
        int[] normal = [33, 6, 6, 11, 2], abnormal = [3, 2, 2, 11, 33];
        var scores = new List<double>();
        var outcomes = new List<bool>();
        for (int rating = 0; rating < 5; rating++)
        {
            scores.AddRange(Enumerable.Repeat((double)rating, normal[rating] + abnormal[rating]));
            outcomes.AddRange(Enumerable.Repeat(false, normal[rating]));
            outcomes.AddRange(Enumerable.Repeat(true, abnormal[rating]));
        }

        RocCurve.Area(scores, outcomes).ShouldBe(0.893, 0.0005);
        RocCurve.Area([.. scores.Select(score => -score)], outcomes).ShouldBe(1 - RocCurve.Area(scores, outcomes), 1e-12);
    }

    [Fact]
    public void The_area_is_one_for_separated_half_for_constant_and_undefined_for_one_outcome()
    {
        RocCurve.Area([0.1, 0.2, 0.8], [false, false, true]).ShouldBe(1);
        RocCurve.Area([0.3, 0.3, 0.3], [false, true, true]).ShouldBe(0.5);
        double.IsNaN(RocCurve.Area([0.1, 0.2], [true, true])).ShouldBeTrue();
        double.IsNaN(RocCurve.Area([], [])).ShouldBeTrue();
    }

    [Fact]
    public void The_calibration_error_is_the_mean_gap_over_bins_of_equal_mass()
    {
        // Two bins of two: means 0.15 and 0.75, shares 1/2 and 1: gaps 0.35 and 0.25.
        CalibrationError.Expected([0.7, 0.1, 0.8, 0.2], [true, false, true, true], bins: 2).ShouldBe(0.3, 1e-12);

        // One bin: mean 0.45, share 3/4.
        CalibrationError.Expected([0.7, 0.1, 0.8, 0.2], [true, false, true, true], bins: 1).ShouldBe(0.3, 1e-12);
        double.IsNaN(CalibrationError.Expected([], [])).ShouldBeTrue();
    }

    [Fact]
    public void Equal_probabilities_share_a_bin_whatever_their_order()
    {
        // 0.2 five times with two positives and 0.9 once: no cut goes through the fives.
        double expected = (Math.Abs(5 * 0.2 - 2) + Math.Abs(0.9 - 1)) / 6;
        CalibrationError.Expected([0.2, 0.2, 0.9, 0.2, 0.2, 0.2], [true, false, true, false, true, false]).ShouldBe(expected, 1e-12);
        CalibrationError.Expected([0.2, 0.2, 0.2, 0.2, 0.9, 0.2], [false, false, false, true, true, true]).ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void A_weight_of_two_is_the_example_twice()
    {
        double[] probabilities = [0.1, 0.4, 0.4, 0.8, 0.9];
        bool[] outcomes = [false, true, false, true, true];
        double[] twice = [0.1, 0.1, 0.4, 0.4, 0.8, 0.9, 0.9];
        bool[] both = [false, false, true, false, true, true, true];
        double[] weights = [2, 1, 1, 1, 2];
        RocCurve.Area(probabilities, outcomes, weights).ShouldBe(RocCurve.Area(twice, both), 1e-12);
        CalibrationError.Expected(probabilities, outcomes, 3, weights).ShouldBe(CalibrationError.Expected(twice, both, 3), 1e-12);
        IsotonicRegression fit = IsotonicRegression.Fit(probabilities, outcomes, weights), same = IsotonicRegression.Fit(twice, both);
        fit.Apply(0.5).ShouldBe(same.Apply(0.5), 1e-12);
    }

    [Fact]
    public void The_reliability_curve_has_a_point_per_bin_and_adds_up_to_the_calibration_error()
    {
        double[] probabilities = [.. Enumerable.Range(0, 97).Select(i => i * i / 9409.0)];
        bool[] outcomes = [.. Enumerable.Range(0, 97).Select(i => i % 3 == 0)];
        IReadOnlyList<ReliabilityBin> bins = ReliabilityCurve.Of(probabilities, outcomes, 7);
        bins.Count.ShouldBe(7);
        bins.Sum(bin => bin.Count).ShouldBe(97);
        bins.Zip(bins.Skip(1)).ShouldAllBe(pair => pair.First.Highest < pair.Second.Lowest);
        (bins.Sum(bin => bin.Count * Math.Abs(bin.Predicted - bin.Observed.Value)) / 97)
            .ShouldBe(CalibrationError.Expected(probabilities, outcomes, 7), 1e-12);
    }

    [Fact]
    public void Isotonic_values_are_the_means_of_the_pooled_blocks()
    {
        // Outcomes 0 1 0 1 1: the falling pair at 2 and 3 is pooled to one half.
        IsotonicRegression fit = IsotonicRegression.Fit([1, 2, 3, 4, 5], [false, true, false, true, true]);
        new double[] { 0, 1, 1.5, 2, 2.7, 3, 3.5, 4, 9 }.Select(fit.Apply).ShouldBe([0, 0, 0.25, 0.5, 0.5, 0.5, 0.75, 1, 1]);
        double.IsNaN(IsotonicRegression.Fit([], []).Apply(0.5)).ShouldBeTrue();
    }
}
