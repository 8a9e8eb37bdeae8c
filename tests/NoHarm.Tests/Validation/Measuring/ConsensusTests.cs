using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class ConsensusTests
{
    [Theory]
    [InlineData("2", 2, false)]
    [InlineData("2 2 0", 2, false)]
    [InlineData("-1 1 -1", 1, false)]
    [InlineData("0 2", 0, true)] // in doubt no
    [InlineData("1 2", 1, true)]
    [InlineData("0 1 2", 1, true)] // the middle
    [InlineData("0 0 2 2 1", 0, true)]
    [InlineData("-1 -1", -1, false)]
    public void The_verdict_of_most_raters_is_true_and_a_tie_goes_to_the_middle(string ratings, int verdict, bool isTied)
    {
        Consensus.Of(Read(ratings), TieRule.Middle, out bool tied).ShouldBe(verdict);
        tied.ShouldBe(isTied);
        Consensus.Of(Read(ratings), TieRule.LeaveOut, out _).ShouldBe(isTied ? -1 : verdict);
    }

    [Fact]
    public void A_rater_is_held_against_the_others_alone()
    {
        Consensus.OfOthers([2, 0, 0], 0, TieRule.Middle).ShouldBe(0);
        Consensus.OfOthers([2, 0, 2], 1, TieRule.Middle).ShouldBe(2);
        Consensus.OfOthers([2, -1, -1], 0, TieRule.Middle).ShouldBe(-1);
        Consensus.OfOthers([0, 2, 0], 0, TieRule.LeaveOut).ShouldBe(-1);
    }

    private static int[] Read(string ratings) => [.. ratings.Split(' ').Select(int.Parse)];
}
