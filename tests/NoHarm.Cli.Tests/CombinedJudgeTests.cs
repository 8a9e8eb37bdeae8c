using System.Text.Json;

namespace NoHarm.Cli.Tests;

public class CombinedJudgeTests
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");

    [Theory]
    [InlineData("jury:lexical,lexical")]
    [InlineData("cascade:lexical>lexical")]
    [InlineData("cascade:lexical>jury:lexical,lexical")]
    public async Task Several_judges_judge_the_demo_and_the_run_goes_on_verifies_and_scores(string judge)
    {
        using var temp = new TempFolder();
        string run = Path.Combine(temp.Path, "run");
        (await RunAsync(run, "--judge", judge, "--limit", "7")).ExitCode.ShouldBe(0);
        Tool.Result rest = await RunAsync(run, "--judge", judge, "--threads", "2");
        rest.ExitCode.ShouldBe(0, rest.Error);
        rest.Error.ShouldContain(judge);
        rest.Error.ShouldContain("7 of them earlier");
        (await Tool.RunAsync("verify", run)).ExitCode.ShouldBe(0);
        (await Tool.RunAsync("score", "-b", Demo, "-j", Path.Combine(run, "judged.jsonl"))).ExitCode.ShouldBe(0);

        string[] records = File.ReadAllLines(Path.Combine(run, "judged.jsonl"));
        records.Length.ShouldBe(18);
        int voted = 0;
        foreach (string line in records)
        {
            using JsonDocument record = JsonDocument.Parse(line);
            record.RootElement.GetProperty("judge").GetString().ShouldBe(judge);
            voted += record.RootElement.GetProperty("options").EnumerateArray().Count(option => option.TryGetProperty("votes", out _));
        }

        voted.ShouldBeGreaterThan(50);
        if (judge.StartsWith("cascade", StringComparison.Ordinal))
            voted.ShouldBeLessThan(501);
    }

    [Fact]
    public async Task Probabilities_are_fitted_measured_and_applied_to_the_judge_they_were_fitted_on_alone()
    {
        using var temp = new TempFolder();
        string file = Path.Combine(temp.Path, "jury.calibration.json");
        Tool.Result fitted = await CalibrateAsync("--judge", "jury:lexical,lexical", "-o", file);
        fitted.ExitCode.ShouldBe(0, fitted.Error);
        fitted.Output.ShouldContain("501 pairs of option and response, 0 more unresolved");
        fitted.Output.ShouldContain("Brier score");
        fitted.Output.ShouldContain("cross-fitted by case");
        fitted.Error.ShouldContain("spent");
        File.ReadAllText(file).ShouldContain("not a physician");

        string run = Path.Combine(temp.Path, "run");
        Tool.Result applied = await RunAsync(run, "--judge", "jury:lexical,lexical", "--calibration", file);
        applied.ExitCode.ShouldBe(0, applied.Error);
        applied.Error.ShouldContain($"calibrated by {file}");

        Tool.Result other = await RunAsync(Path.Combine(temp.Path, "other"), "--judge", "cascade:lexical>lexical", "--calibration", file);
        other.ExitCode.ShouldBe(3);
        other.Error.ShouldContain("was fitted on jury:lexical,lexical");

        // Without it, it is another run: the fingerprint says so.
        (await RunAsync(run, "--judge", "jury:lexical,lexical")).ExitCode.ShouldBe(3);
        File.AppendAllText(file, " ");
        Tool.Result changed = await Tool.RunAsync("verify", run);
        changed.ExitCode.ShouldBe(1);
        changed.Output.ShouldContain($"calibration {file}: has");
    }

    [Fact]
    public async Task Checking_a_judge_fits_and_writes_nothing()
    {
        using var temp = new TempFolder();
        string file = Path.Combine(temp.Path, "none.json");
        Tool.Result result = await CalibrateAsync("--judge", "jury:lexical,lexical", "--check", "--json", "-o", file);
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument quality = JsonDocument.Parse(result.Output);
        quality.RootElement.GetProperty("before").GetProperty("brier").GetProperty("value").GetDouble().ShouldBeInRange(0, 0.25);
        quality.RootElement.GetProperty("after").ValueKind.ShouldBe(JsonValueKind.Null);
        File.Exists(file).ShouldBeFalse();
    }

    private static Task<Tool.Result> RunAsync(string run, params string[] more) =>
        Tool.RunAsync(["run", "-b", Demo, "-r", Path.Combine(Demo, "responses.jsonl"), "-o", run, .. more]);

    private static Task<Tool.Result> CalibrateAsync(params string[] more) =>
        Tool.RunAsync(["calibrate", "-b", Demo, "-r", Path.Combine(Demo, "responses.jsonl"), "-l", Path.Combine(Demo, "labels.jsonl"), .. more]);
}
