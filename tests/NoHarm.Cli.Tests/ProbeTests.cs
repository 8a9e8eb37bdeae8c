using System.Text.Json;

namespace NoHarm.Cli.Tests;

public class ProbeTests
{
    private static readonly string[] Demo = ["-b", "data/demo", "-r", "data/demo/responses.jsonl", "-l", "data/demo/labels.jsonl", "--threads", "1"];

    [Fact]
    public async Task The_lexical_judge_follows_most_changes_of_the_demo()
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "mutations.json");
        Tool.Result result = await Tool.RunAsync(["probe", "mutations", .. Demo, "--json", "-o", file]);
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument shown = JsonDocument.Parse(result.Output);
        JsonElement[] kinds = [.. shown.RootElement.GetProperty("kinds").EnumerateArray()];
        kinds.ShouldContain(kind => kind.GetProperty("kind").GetString() == "negate");
        JsonElement negate = kinds.First(kind => kind.GetProperty("kind").GetString() == "negate");
        negate.GetProperty("tried").GetInt32().ShouldBeGreaterThan(20);
        negate.GetProperty("rate").GetProperty("value").GetDouble().ShouldBeGreaterThan(0.7);
        result.Output.ShouldNotContain("\"before\"");

        using JsonDocument written = JsonDocument.Parse(File.ReadAllBytes(file));
        written.RootElement.GetProperty("failures").GetArrayLength().ShouldBeGreaterThan(0);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task The_table_can_be_put_into_a_document()
    {
        Tool.Result result = await Tool.RunAsync(["probe", "mutations", .. Demo, "--markdown", "--kind", "negate", "--kind", "typo", "--most", "10"]);
        result.ExitCode.ShouldBe(0, result.Error);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines.ShouldAllBe(line => line.StartsWith("| ") && line.EndsWith(" |"));
    }

    [Fact]
    public async Task Options_stand_for_answers_and_labels()
    {
        Tool.Result result = await Tool.RunAsync("probe", "mutations", "-b", "data/demo", "--from-options", "--threads", "1", "--kind", "urgency", "--kind", "dose", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument shown = JsonDocument.Parse(result.Output);
        shown.RootElement.GetProperty("kinds")[0].GetProperty("tried").GetInt32().ShouldBeGreaterThan(3);

        (await Tool.RunAsync(["probe", "mutations", .. Demo, "--from-options"])).ExitCode.ShouldBe(2);
        (await Tool.RunAsync("probe", "mutations", "-b", "data/demo")).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("--kind", "negation")]
    [InlineData("--most", "0")]
    public async Task Wrong_words_are_wrong_usage(string option, string value) =>
        (await Tool.RunAsync(["probe", "mutations", .. Demo, option, value])).ExitCode.ShouldBe(2);

    [Fact]
    public async Task Asking_again_changes_no_verdict_of_the_lexical_judge()
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "bias.json");
        Tool.Result result = await Tool.RunAsync(["probe", "bias", .. Demo, "--json", "--most", "6", "-o", file]);
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument shown = JsonDocument.Parse(result.Output);
        JsonElement[] ways = [.. shown.RootElement.GetProperty("ways").EnumerateArray()];
        ways.First(way => way.GetProperty("way").GetString() == "again").GetProperty("flips").GetInt32().ShouldBe(0);
        ways.First(way => way.GetProperty("way").GetString() == "inject-all-end").GetProperty("pairs").GetInt32().ShouldBeGreaterThan(100);
        shown.RootElement.GetProperty("verbosityPer1000Characters").ValueKind.ShouldBe(JsonValueKind.Object);
        File.ReadAllText(file).TrimEnd().ShouldBe(result.Output.TrimEnd());
    }

    [Fact]
    public async Task Bias_is_probed_without_labels_too()
    {
        Tool.Result result = await Tool.RunAsync(
            "probe", "bias", "-b", "data/demo", "-r", "data/demo/responses.jsonl", "--threads", "1", "--way", "again", "--way", "opposite");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("opposite");
        result.Output.ShouldContain("Verbosity: not measured");
    }
}
