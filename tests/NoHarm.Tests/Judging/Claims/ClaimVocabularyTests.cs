using NoHarm.Judging.Claims;
using NoHarm.Retrieval;

namespace NoHarm.Tests.Judging.Claims;

public class ClaimVocabularyTests
{
    [Fact]
    public void Every_form_stands_in_one_group_only() => ClaimVocabulary.Default.Repeated.ShouldBeEmpty();

    [Theory]
    [InlineData("Reduces the risk of stroke", "Fewer strokes", "decrease")]
    [InlineData("talk to your doctor", "Seek medical attention", "seek care")]
    [InlineData("It makes you sleepy", "Drowsiness", "drowsiness")]
    public void Everyday_words_of_one_meaning_have_one_key(string a, string b, string key)
    {
        var reader = new ClaimTermReader(Lexicon.Default, ClaimVocabulary.Default);
        reader.Read(a).ShouldContain(term => term.Key == key);
        reader.Read(b).ShouldContain(term => term.Key == key);
    }
}
