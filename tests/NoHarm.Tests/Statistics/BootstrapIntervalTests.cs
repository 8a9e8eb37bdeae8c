using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class BootstrapIntervalTests
{
    // Replicates at the quantiles of a normal distribution with mean 0.5 and standard deviation 0.1.
    private static readonly double[] Replicates = [.. Enumerable.Range(0, 4001).Select(i => 0.5 + 0.1 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + 0.5) / 4001))];

    [Fact]
    public void Percentiles_are_plain_and_expanded_ones_as_far_out_as_Students_t()
    {
        BootstrapInterval.Of(0.5, Replicates, [], 10, IntervalMethod.Percentile).Upper.ShouldBe(0.5 + 0.1 * 1.959964, 1e-3);
        BootstrapInterval.Of(0.5, Replicates, [], 10, IntervalMethod.ExpandedPercentile).Upper.ShouldBe(0.5 + 0.1 * 2.262157 * Math.Sqrt(10.0 / 9), 1e-3);
    }

    [Fact]
    public void Bias_moves_both_ends_the_other_way()
    {
        // The value lies half a deviation above the replicates' middle: both ends move up by twice that.
        double[] jackknife = [.. Enumerable.Range(0, 100).Select(i => i % 2 * 0.01)];
        Estimate plain = BootstrapInterval.Of(0.55, Replicates, jackknife, 100, IntervalMethod.ExpandedPercentile);
        Estimate moved = BootstrapInterval.Of(0.55, Replicates, jackknife, 100, IntervalMethod.BiasCorrected);
        (moved.Lower - plain.Lower).ShouldBe(0.1, 0.005);
        (moved.Upper - plain.Upper).ShouldBe(0.1, 0.005);
    }

    [Fact]
    public void The_transformed_interval_is_symmetric_in_log_odds_or_in_Fishers_z()
    {
        double error = 0.1 * Math.Sqrt(10.0 / 9), t = 2.262157;
        Estimate share = BootstrapInterval.Of(0.8, Replicates, [], 10, IntervalMethod.TransformedT, MeasureScale.Share);
        Logit(share.Upper).ShouldBe(Logit(0.8) + t * error / 0.16, 2e-3);
        Logit(share.Lower).ShouldBe(Logit(0.8) - t * error / 0.16, 2e-3);
        Estimate kappa = BootstrapInterval.Of(0.8, Replicates, [], 10, IntervalMethod.TransformedT, MeasureScale.Correlation);
        Math.Atanh(kappa.Lower).ShouldBe(Math.Atanh(0.8) - t * error / 0.36, 2e-3);
        BootstrapInterval.Of(0.8, Replicates, [], 10, IntervalMethod.TransformedT).Upper.ShouldBe(0.8 + t * error, 2e-3);

        static double Logit(double p) => Math.Log(p / (1 - p));
    }

    [Fact]
    public void The_jackknife_error_of_a_mean_is_the_standard_error()
    {
        // Values 1 to 6: standard deviation sqrt(3.5), error of the mean sqrt(3.5 / 6).
        double[] without = [.. Enumerable.Range(1, 6).Select(left => (21.0 - left) / 5)];
        BootstrapInterval.JackknifeError(without).ShouldBe(Math.Sqrt(3.5 / 6), 1e-12);
    }

    [Fact]
    public void Without_a_value_or_a_second_cluster_there_are_no_ends()
    {
        double.IsNaN(BootstrapInterval.Of(double.NaN, Replicates, [], 10, IntervalMethod.TransformedT).Lower).ShouldBeTrue();
        double.IsNaN(BootstrapInterval.Of(0.5, [], [], 10, IntervalMethod.Percentile).Lower).ShouldBeTrue();
        double.IsNaN(BootstrapInterval.Of(0.5, Replicates, [], 1, IntervalMethod.Percentile).Upper).ShouldBeTrue();
    }
}
