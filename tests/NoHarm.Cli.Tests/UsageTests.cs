namespace NoHarm.Cli.Tests;

public class UsageTests
{
    [Fact]
    public async Task An_unknown_command_is_wrong_usage()
    {
        Tool.Result result = await Tool.RunAsync("no-such-command");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("lint", "")]
    [InlineData("score", "-b", "data/demo", "-j", "")]
    [InlineData("score", "-b", "data/demo", "-j", "x", "-o", " ")]
    [InlineData("run", "-b", "data/demo", "-r", "data/demo/responses.jsonl", "-o", "")]
    public async Task An_empty_argument_is_wrong_usage(params string[] arguments)
    {
        Tool.Result result = await Tool.RunAsync(arguments);
        result.ExitCode.ShouldBe(2, result.Error);
        result.Error.ShouldContain("is empty");
        result.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--replicates", "validate", "-b", "data/demo", "-l", "data/demo/labels.jsonl", "-j", "nowhere", "-o", "nowhere")]
    [InlineData("--redraws", "score", "-b", "data/demo", "-j", "nowhere")]
    public async Task More_repetitions_than_memory_holds_are_wrong_usage(string option, params string[] arguments)
    {
        Tool.Result result = await Tool.RunAsync([.. arguments, option, "2147483647"]);
        result.ExitCode.ShouldBe(2, result.Error);
        result.Error.ShouldContain("up to 100000");
    }

    [Fact]
    public async Task Help_says_what_the_tool_is_and_is_not()
    {
        Tool.Result result = await Tool.RunAsync("--help");
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("not a medical device");
    }
}
