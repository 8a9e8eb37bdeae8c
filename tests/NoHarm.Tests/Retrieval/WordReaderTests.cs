using FsCheck;
using FsCheck.Fluent;
using NoHarm.Retrieval;

namespace NoHarm.Tests.Retrieval;

public class WordReaderTests
{
    [Theory]
    [InlineData("Start apixaban 2.5 mg b.i.d.", "start apixaban 2.5 mg bid")]
    [InlineData("follow-up", "follow up")]
    [InlineData("the patient's platelets", "the patient platelet")]
    [InlineData("Guillain-Barré", "guillain barr")]
    [InlineData("25mg q12h", "25 mg q12h")]
    [InlineData("vitamin B12, 1,000 mcg", "vitamin b12 1000 mcg")]
    [InlineData("", "")]
    public void Words_are_letters_and_digits_that_stand_together(string text, string expected)
    {
        string.Join(' ', WordReader.Read(text).Select(word => word.Stem))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("ordering", "ordered")]
    [InlineData("refer", "referring")]
    [InlineData("biopsies", "biopsy")]
    [InlineData("increase", "increasing")]
    [InlineData("stop", "stopped")]
    [InlineData("initiate", "initiation")]
    public void Forms_of_one_word_share_a_stem(string one, string other) => Stemmer.Stem(one).ShouldBe(Stemmer.Stem(other));

    [Theory]
    [InlineData("metformin", "metoprolol")]
    [InlineData("diagnosis", "diagnostic")]
    [InlineData("lactation", "lactate")]
    [InlineData("quite", "quit")]
    [InlineData("option", "opt")]
    [InlineData("following", "follow")]
    [InlineData("dheas", "dhea")]
    public void Different_words_keep_different_stems(string one, string other) => Stemmer.Stem(one).ShouldNotBe(Stemmer.Stem(other));

    [Fact]
    public void Spans_are_in_order_in_range_and_apart_for_any_text() => Prop.ForAll<string>(text =>
    {
        int end = 0;
        foreach (Word word in WordReader.Read(text ?? ""))
        {
            if (word.Span.Start < end || word.Span.Length <= 0 || word.Span.End > text!.Length || word.Stem.Length == 0)
                return false;
            end = word.Span.End;
        }

        return true;
    }).QuickCheckThrowOnFailure();
}
