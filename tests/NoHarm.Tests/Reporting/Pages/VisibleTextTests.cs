using FsCheck;
using FsCheck.Fluent;
using NoHarm.Reporting.Pages;

namespace NoHarm.Tests.Reporting.Pages;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain – é 漢字 \U0001F480\n\tindented", "plain – é 漢字 \U0001F480\n\tindented")]
    [InlineData("a\0b", "a␀b")]
    [InlineData("\u001b[31m", "␛[31m")]
    [InlineData("\u007f\u0080", "␡\uFFFD")]
    [InlineData("a\r\nb\rc\u0085d\u2028e", "a\nb\nc\nd\ne")]
    [InlineData("\u202Eevil\u202C", "⟦U+202E⟧evil⟦U+202C⟧")]
    [InlineData("\u2066a\u2069\u200E\u061C", "⟦U+2066⟧a⟦U+2069⟧⟦U+200E⟧⟦U+061C⟧")]
    public void What_cannot_be_seen_is_shown(string text, string shown) => VisibleText.Of(text).ShouldBe(shown);

    [Fact]
    public void Half_a_pair_is_the_replacement_character()
    {
        VisibleText.Of("a\uD800b\uDC00\uDBFF").ShouldBe("a\uFFFDb\uFFFD\uFFFD");
    }

    [Fact]
    public void Nothing_stays_that_a_reader_cannot_see()
    {
        foreach (char letter in Enumerable.Range(0, 0x10000).Select(code => (char)code))
        {
            string shown = VisibleText.Of($"a{letter}b");
            shown.ShouldAllBe(seen => !char.IsSurrogate(seen) && (!char.IsControl(seen) || seen == '\n' || seen == '\t'));
            shown.Length.ShouldBeGreaterThanOrEqualTo(3);
        }
    }

    [Fact]
    public void It_is_its_own_result()
    {
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ToArbitrary(), text => VisibleText.Of(VisibleText.Of(text)) == VisibleText.Of(text))
            .QuickCheckThrowOnFailure();
    }
}
