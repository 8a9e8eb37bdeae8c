using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class WilsonIntervalTests
{
    // Newcombe, Statistics in Medicine 17(8), 1998, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_the_published_ones(int successes, int trials, double lower, double upper)
    {
        Estimate interval = WilsonInterval.Of(successes, trials);
        interval.Value.ShouldBe((double)successes / trials, 1e-12);
        interval.Lower.ShouldBe(lower, 0.00005);
        interval.Upper.ShouldBe(upper, 0.00005);
    }

    [Fact]
    public void All_successes_mirror_none_and_the_ends_are_exact()
    {
        Estimate none = WilsonInterval.Of(0, 7), all = WilsonInterval.Of(7, 7);
        none.Lower.ShouldBe(0);
        all.Upper.ShouldBe(1);
        all.Lower.ShouldBe(1 - none.Upper, 1e-12);
    }

    [Fact]
    public void Without_trials_anything_is_possible()
    {
        Estimate interval = WilsonInterval.Of(0, 0);
        double.IsNaN(interval.Value).ShouldBeTrue();
        interval.Lower.ShouldBe(0);
        interval.Upper.ShouldBe(1);
    }
}
