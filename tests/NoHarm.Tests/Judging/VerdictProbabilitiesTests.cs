using FsCheck;
using FsCheck.Fluent;
using NoHarm.Judging;

namespace NoHarm.Tests.Judging;

public class VerdictProbabilitiesTests
{
    [Theory]
    [InlineData(0.5, 0.25, 0.25, Verdict.Yes)] // one half is a match, and a tie is a yes
    [InlineData(0.5, 0.3, 0.2, Verdict.Partial)]
    [InlineData(0.5001, 0.2, 0.2999, Verdict.No)]
    [InlineData(0.4, 0.3, 0.3, Verdict.Yes)] // no is the likeliest of the three, but not as likely as a match
    [InlineData(1, 0, 0, Verdict.No)]
    public void A_match_needs_one_half(double no, double partial, double yes, Verdict expected) =>
        new VerdictProbabilities(no, partial, yes).Likeliest.ShouldBe(expected);

    [Theory]
    [InlineData(0.50000001, 0.24999999, 0.25, 0.5, 0.25, 0.25)]
    [InlineData(1 / 3.0, 1 / 3.0, 1 / 3.0, 0.3334, 0.3333, 0.3333)]
    [InlineData(0.00004, 0.99995, 0.00001, 0, 1, 0)]
    public void Rounding_takes_the_noise_and_leaves_a_distribution(double no, double partial, double yes, double roundNo, double roundPartial, double roundYes) =>
        new VerdictProbabilities(no, partial, yes).Rounded().ShouldBe(new VerdictProbabilities(roundNo, roundPartial, roundYes));

    [Fact]
    public void Rounding_twice_is_rounding_once_and_moves_nothing_by_more_than_a_step() =>
        Prop.ForAll(Distributions().ToArbitrary(), p =>
        {
            VerdictProbabilities rounded = p.Rounded();
            return rounded.IsDistribution && rounded.Rounded() == rounded
                && Math.Abs(rounded.No + rounded.Partial + rounded.Yes - 1) < 1e-12
                && Math.Abs(rounded.Yes - p.Yes) < 1e-4 && Math.Abs(rounded.Partial - p.Partial) < 1.5e-4 && Math.Abs(rounded.No - p.No) < 1.5e-4;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(double.NaN, 0.5, 0.5)]
    [InlineData(-0.1, 0.6, 0.5)]
    public void What_does_not_sum_to_one_is_no_distribution(double no, double partial, double yes) =>
        new VerdictProbabilities(no, partial, yes).IsDistribution.ShouldBeFalse();

    internal static Gen<VerdictProbabilities> Distributions() =>
        from no in Gen.Choose(0, 1_000_000)
        from partial in Gen.Choose(0, 1_000_000)
        from yes in Gen.Choose(1, 1_000_000)
        let sum = (double)no + partial + yes
        select new VerdictProbabilities(no / sum, partial / sum, yes / sum);
}
