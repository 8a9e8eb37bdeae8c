using NoHarm.Judging.Claims;

namespace NoHarm.Tests.Judging.Claims;

public class WordLikenessTests
{
    [Theory]
    [InlineData("fever", "fever", 1)]
    [InlineData("serotonin", "serotonerg", 0.8)]    // the first 7 of 10 letters
    [InlineData("swallow", "sallow", 0.7)]          // 4 of 7 and 6 trigrams with the borders: 8/13
    [InlineData("pseudodementia", "dementia", 0.7)] // 7 of 14 and 8 trigrams with the borders: 14/22
    [InlineData("sodium", "potassium", 0)]
    [InlineData("rash", "cash", 0)]
    public void Words_are_alike_by_their_beginning_or_their_trigrams(string a, string b, double expected)
    {
        WordLikeness.Of(a, b).ShouldBe(expected);
        WordLikeness.Of(b, a).ShouldBe(expected);
    }
}
