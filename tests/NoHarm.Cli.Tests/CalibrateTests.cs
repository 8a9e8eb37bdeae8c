using System.Text.Json;
using System.Text.Json.Nodes;

namespace NoHarm.Cli.Tests;

public class CalibrateTests
{
    private const string Demo = "data/demo";

    [Fact]
    public async Task Weights_are_fitted_written_and_the_same_again()
    {
        using var folder = new TempFolder();
        string first = Path.Combine(folder.Path, "first.json");
        string second = Path.Combine(folder.Path, "second.json");
        Tool.Result result = await CalibrateAsync("-o", first);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("501 pairs of option and response, cross-fitted by case");
        (await CalibrateAsync("-o", second)).ExitCode.ShouldBe(0);
        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(first));

        using JsonDocument weights = JsonDocument.Parse(File.ReadAllBytes(first));
        weights.RootElement.GetProperty("fittedOn").GetString()!.ShouldContain("not a physician");
        weights.RootElement.GetProperty("matched").GetProperty("coverage").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Checking_fits_nothing_and_answers_machines()
    {
        Tool.Result result = await CalibrateAsync("--check", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument quality = JsonDocument.Parse(result.Output);
        quality.RootElement.GetProperty("pairs").GetInt32().ShouldBe(501);
        quality.RootElement.GetProperty("kappa").GetProperty("value").GetDouble().ShouldBeInRange(0.3, 1);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("one case")]
    public async Task What_cannot_be_fitted_is_said_and_still_measured_without_a_number_that_is_none(string kind)
    {
        using var folder = new TempFolder();
        string labels = Path.Combine(folder.Path, "labels.jsonl");
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, Demo, "labels.jsonl"));
        var changed = new List<string> { lines[0] };
        foreach (string line in lines.Skip(1).Where(line => kind != "one case" || line.Contains("\"DemoCard01\"", StringComparison.Ordinal)))
        {
            JsonObject label = JsonNode.Parse(line)!.AsObject();
            if (kind != "one case")
            {
                label["verdict"] = kind;
                label.Remove("evidence");
            }

            changed.Add(label.ToJsonString());
        }

        File.WriteAllLines(labels, changed);
        string[] common = ["calibrate", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-l", labels];
        Tool.Result fit = await Tool.RunAsync(common);
        fit.ExitCode.ShouldBe(3, fit.Error);
        fit.Error.ShouldContain("expected 2 or more of each");
        Tool.Result probabilities = await Tool.RunAsync([.. common, "--method", "platt"]);
        probabilities.ExitCode.ShouldBe(kind == "one case" ? 0 : 3, probabilities.Error);

        Tool.Result check = await Tool.RunAsync([.. common, "--check"]);
        check.ExitCode.ShouldBe(0, check.Error);
        check.Output.ShouldNotContain("NaN");
        (await Tool.RunAsync([.. common, "--check", "--json"])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_is_given_twice_is_refused()
    {
        Tool.Result result = await CalibrateAsync("--check", "-r", $"{Demo}/responses.jsonl", "-l", $"{Demo}/labels.jsonl");
        result.ExitCode.ShouldBe(3, result.Error);
        result.Error.ShouldContain("expected every answer once");
    }

    [Theory]
    [InlineData("platt")]
    [InlineData("isotonic")]
    public async Task Probabilities_and_thresholds_are_fitted_and_a_run_takes_them(string method)
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "lexical.calibration.json");
        Tool.Result result = await CalibrateAsync("--method", method, "--thresholds", "-o", file);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("calibrated, cross-fitted by case");
        result.Output.ShouldContain("matched from a probability of ");
        using JsonDocument written = JsonDocument.Parse(File.ReadAllBytes(file));
        written.RootElement.GetProperty("labelledBy").GetString().ShouldBe("llm");
        written.RootElement.GetProperty("matched").TryGetProperty(method == "platt" ? "slope" : "values", out _).ShouldBeTrue();
        written.RootElement.GetProperty("thresholds").GetProperty("matched").GetDouble().ShouldBeInRange(0.1, 0.9);

        string run = Path.Combine(folder.Path, "run");
        Tool.Result calibrated = await Tool.RunAsync("run", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-o", run, "--calibration", file);
        calibrated.ExitCode.ShouldBe(0, calibrated.Error);
        calibrated.Error.ShouldContain("labelled by author (a language model, not a physician)");
    }

    [Fact]
    public async Task Labels_of_which_nobody_says_who_gave_them_are_named_unknown()
    {
        using var folder = new TempFolder();
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, Demo, "labels.jsonl"), TestContext.Current.CancellationToken);
        string labels = folder.Write("labels.jsonl", string.Join('\n', lines.Skip(1)) + "\n");
        Tool.Result result = await Tool.RunAsync("calibrate", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-l", labels, "--method", "platt", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("nothing says what rater \"author\" is; expected a first line such as {\"raters\":");
        result.Output.ShouldContain("\"labelledBy\": \"unknown\"");
    }

    [Fact]
    public async Task Labels_by_nobody_are_an_input_error()
    {
        Tool.Result result = await CalibrateAsync("--rater", "dr-nobody");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("no label by rater \"dr-nobody\"");
        result.Error.ShouldNotContain("   at ");
    }

    private static Task<Tool.Result> CalibrateAsync(params string[] more) =>
        Tool.RunAsync(["calibrate", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-l", $"{Demo}/labels.jsonl", .. more]);
}
