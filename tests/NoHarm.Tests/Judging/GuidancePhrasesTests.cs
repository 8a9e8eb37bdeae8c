using NoHarm.Benchmarks;
using NoHarm.Judging.Reading;
using NoHarm.Retrieval;
using Shouldly;
using Xunit;

namespace NoHarm.Tests.Judging;

public class GuidancePhrasesTests
{
    private static readonly TermReader Terms = new(Lexicon.Default);

    [Fact]
    public void A_wording_that_counts_and_one_that_does_not_are_told_apart()
    {
        GuidancePhrases phrases = Read("Match FULL on 'stop the evening tablet'. Match NONE on 'review the tablets next year'.");

        phrases.LikeMatching(Terms.Read("I would stop his evening tablet")).ShouldBe(1);
        phrases.LikeLookAlike(Terms.Read("I would stop his evening tablet")).ShouldBeLessThan(1);
        phrases.LikeLookAlike(Terms.Read("please review her tablets next year")).ShouldBe(1);
    }

    [Fact]
    public void What_does_not_count_is_a_look_alike()
    {
        GuidancePhrases phrases = Read("A vague 'keep an eye on the rhythm' does count. Words like 'mention palpitations briefly' count, but it does not count when 'rhythm was reviewed earlier'.");

        phrases.LikeMatching(Terms.Read("mention palpitations briefly")).ShouldBe(1);
        phrases.LikeLookAlike(Terms.Read("the rhythm was reviewed earlier")).ShouldBe(1);
    }

    [Fact]
    public void Aliases_are_matching_wordings()
    {
        var guidance = new Guidance("", "", [], new Dictionary<int, string>())
        {
            Aliases = new Dictionary<int, IReadOnlyList<string>> { [3] = ["bone density machine"] },
        };

        GuidancePhrases.Of(3, guidance, Terms).LikeMatching(Terms.Read("send to the bone density machine")).ShouldBe(1);
    }

    [Fact]
    public void Without_guidance_nothing_is_alike() =>
        GuidancePhrases.Of(3, null, Terms).LikeMatching(Terms.Read("anything at all")).ShouldBe(0);

    private static GuidancePhrases Read(string note) =>
        GuidancePhrases.Of(1, new Guidance("", "", [], new Dictionary<int, string> { [1] = note }), Terms);
}
