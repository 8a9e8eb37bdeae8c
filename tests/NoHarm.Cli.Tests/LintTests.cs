using System.Text.Json;

namespace NoHarm.Cli.Tests;

public class LintTests
{
    [Fact]
    public async Task The_demo_benchmark_has_no_defect()
    {
        Tool.Result result = await Tool.RunAsync("lint", "data/demo");
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("0 errors, 0 warnings.");
    }

    [Fact]
    public async Task Warnings_alone_exit_with_0_and_are_a_JSON_list()
    {
        string open = Path.Combine(Repository.Root, "..", "shared", "data", "noharm-open");
        Assert.SkipUnless(Directory.Exists(open), "The real NOHARM data is not beside this checkout (../shared/data).");
        Tool.Result result = await Tool.RunAsync("lint", open, "--json");
        result.ExitCode.ShouldBe(0);
        result.Error.ShouldContain("30 cases, 1,128 options: 0 errors");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement shifted = json.RootElement.EnumerateArray().First(problem => problem.GetProperty("code").GetString() == "shifted-guidance");
        shifted.GetProperty("file").GetString().ShouldEndWith("Endo002.yaml");
        shifted.GetProperty("line").GetInt32().ShouldBe(15);
        shifted.GetProperty("severity").GetString().ShouldBe("warning");
    }

    [Fact]
    public async Task Errors_of_reading_and_of_linting_are_shown_together_and_exit_with_3()
    {
        using var folder = new TempFolder();
        folder.Write("rubrics/A1.json", """
            {"id": "A1", "case": {"presentation": "?"}, "options": [
            {"id": 1, "text": "Do nothing", "score": 2, "isHarmOfInaction": true},
            {"id": 2, "text": "Order x", "score": 8, "dependsOn": [7]},
            {"id": 2, "text": "Order y", "score": 12}
            ]}
            """);
        Tool.Result result = await Tool.RunAsync("lint", folder.Path);
        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain("A1.json:3: ");
        result.Output.ShouldContain("[unknown-parent]");
        result.Output.ShouldContain("[duplicate-option-id]");
        result.Output.ShouldContain("[wrong-value]");
        result.Output.ShouldContain("3 errors, 0 warnings.");
        result.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("src")]
    public async Task A_folder_that_is_no_benchmark_exits_with_3_and_says_what_was_expected(string path)
    {
        Tool.Result result = await Tool.RunAsync("lint", path);
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("expected");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task The_vocabulary_has_no_defect() =>
        (await Tool.RunAsync("lint", "--lexicon", "data/lexicon")).Output.ShouldContain("forms: 0 errors, 0 warnings.");

    [Fact]
    public async Task A_folder_that_is_no_vocabulary_exits_with_3_and_says_what_is_missing()
    {
        Tool.Result result = await Tool.RunAsync("lint", "--lexicon", "data/demo");
        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain("drugs.txt: there is no such file.");
    }

    [Fact]
    public async Task A_benchmark_and_a_vocabulary_at_once_are_wrong_usage() =>
        (await Tool.RunAsync("lint", "data/demo", "--lexicon", "data/lexicon")).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Lint_without_a_benchmark_is_wrong_usage() =>
        (await Tool.RunAsync("lint")).ExitCode.ShouldBe(2);
}
