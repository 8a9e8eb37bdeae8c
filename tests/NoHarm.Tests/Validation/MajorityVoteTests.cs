using NoHarm.Judging;
using NoHarm.Validation;

namespace NoHarm.Tests.Validation;

public class MajorityVoteTests
{
    [Theory]
    [InlineData(Verdict.Yes, Verdict.Yes, Verdict.No, Verdict.Yes)]
    [InlineData(Verdict.No, Verdict.Yes, Verdict.No, Verdict.No)]
    [InlineData(Verdict.Partial, Verdict.Yes, Verdict.No, Verdict.Partial)] // two of three see a match, of no one kind
    [InlineData(Verdict.Partial, Verdict.No, Verdict.No, Verdict.No)]
    public void The_majority_is_what_more_than_half_of_the_raters_say(Verdict a, Verdict b, Verdict c, Verdict expected)
    {
        Label label = MajorityVote.Of([Of("a", a), Of("b", b), Of("c", c)]).Single();
        label.Verdict.ShouldBe(expected);
        label.Rater.ShouldBe(MajorityVote.Rater);
    }

    [Fact]
    public void Two_raters_who_differ_leave_it_at_no() =>
        MajorityVote.Of([Of("a", Verdict.Yes), Of("b", Verdict.No)]).Single().Verdict.ShouldBe(Verdict.No);

    [Fact]
    public void Answers_and_options_are_counted_apart() =>
        MajorityVote.Of([Of("a", Verdict.Yes), Of("a", Verdict.Yes) with { Option = 2 }, Of("a", Verdict.Yes) with { Respondent = "y" }]).Count.ShouldBe(3);

    private static Label Of(string rater, Verdict verdict) => new("x", "C1", 1, 1, rater, verdict);
}
