using FsCheck;
using FsCheck.Fluent;
using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Tests.Reporting.Leaderboards;

public sealed class SafeNamesTests
{
    [Theory]
    [InlineData("GPT-5 mini", "gpt-5-mini")]
    [InlineData("../../x", "x")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("CON", "con-file")]
    [InlineData("lpt1", "lpt1-file")]
    [InlineData("Crème brûlée", "cr-me-br-l-e")]
    [InlineData("🩺", "unnamed")]
    [InlineData("\u202Eevil", "evil")]
    [InlineData("\uD800", "unnamed")]
    [InlineData("", "unnamed")]
    [InlineData(".", "unnamed")]
    public void Names_become_plain_file_names(string name, string expected) => new SafeNames().Of(name).ShouldBe(expected);

    [Fact]
    public void The_same_name_is_given_out_once()
    {
        var names = SafeNames.Without("index");
        new[] { "A", "a", "a!", "a-2", "index" }.Select(names.Of).ShouldBe(["a", "a-2", "a-3", "a-2-2", "index-2"]);
    }

    [Fact]
    public void Whatever_the_name_the_file_name_is_short_plain_and_new() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string?[]>().ToArbitrary(), names =>
        {
            var safe = new SafeNames();
            string[] given = [.. names.Append(new string('x', 300)).Select(name => safe.Of(name ?? ""))];
            return given.Distinct().Count() == given.Length
                && given.All(name => name.Length is > 0 and <= 70 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
        }).QuickCheckThrowOnFailure();
}
