using System.Diagnostics;
using System.Text.Json;

namespace NoHarm.Cli.Tests;

public class RunTests
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");
    private static readonly string DemoResponses = Path.Combine(Demo, "responses.jsonl");

    [Fact]
    public async Task The_demo_prints_the_table_and_one_answer_explained_and_a_second_time_judges_nothing()
    {
        using var temp = new TempFolder();
        Tool.Result first = await Tool.RunInAsync(temp.Path, "demo");
        first.ExitCode.ShouldBe(0, first.Error);
        foreach (string word in new[] { "careful", "hasty", "reckless", "F1_weighted", "Precision_weighted", "Recall_weighted", "Severe_rate", "Evidence", "Harm:", "synthetic" })
            first.Output.ShouldContain(word);
        first.Output.ShouldContain(Path.Combine("runs", "demo"));
        first.Output.Split('\n').ShouldAllBe(line => line.Length <= 161);

        string manifest = File.ReadAllText(Path.Combine(temp.Path, "runs", "demo", "manifest.json"));
        Tool.Result second = await Tool.RunInAsync(temp.Path, "demo");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Output.ShouldBe(first.Output);
        File.ReadAllText(Path.Combine(temp.Path, "runs", "demo", "manifest.json")).ShouldBe(manifest);
    }

    [Fact]
    public async Task A_run_leaves_records_scores_and_a_manifest_that_verify_confirms()
    {
        using var temp = new TempFolder();
        string answers = temp.Write("answers.jsonl", File.ReadAllText(DemoResponses));
        string run = Path.Combine(temp.Path, "run");
        Tool.Result result = await Tool.RunAsync("run", "-b", Demo, "-r", answers, "-o", run, "--json", "--threads", "2");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("state").GetString().ShouldBe("finished");
        json.RootElement.GetProperty("counts").GetProperty("done").GetInt32().ShouldBe(18);
        json.RootElement.GetProperty("scores").GetArrayLength().ShouldBeGreaterThan(0);
        File.ReadAllLines(Path.Combine(run, "judged.jsonl")).Length.ShouldBe(18);
        File.ReadAllText(Path.Combine(run, "scores.csv")).ShouldStartWith("category,metric,trials,mean,ci,ci_lo,ci_hi");

        (await Tool.RunAsync("verify", run)).ShouldSatisfyAllConditions(
            verified => verified.ExitCode.ShouldBe(0),
            verified => verified.Output.ShouldStartWith("OK"));

        File.AppendAllText(Path.Combine(run, "scores.csv"), "Overall,F1_weighted,6,1.0,0.0,1.0,1.0\n");
        File.Delete(answers);
        Tool.Result changed = await Tool.RunAsync("verify", run);
        changed.ExitCode.ShouldBe(1);
        changed.Output.ShouldContain("result scores.csv");
        changed.Output.ShouldContain($"responses {answers}: is missing");

        File.WriteAllText(Path.Combine(run, "manifest.json"), "{");
        Tool.Result broken = await Tool.RunAsync("verify", run);
        broken.ExitCode.ShouldBe(3);
        broken.Error.ShouldContain("manifest.json:");
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_run_that_was_stopped_in_the_middle_goes_on_and_ends_with_the_same_bytes(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are a matter of Unix.");
        using var temp = new TempFolder();
        string answers = ManyAnswers(temp, 8);
        string whole = Path.Combine(temp.Path, "whole");
        string stopped = Path.Combine(temp.Path, "stopped");
        (await Tool.RunAsync("run", "-b", Demo, "-r", answers, "-o", whole, "--threads", "1", "-q")).ExitCode.ShouldBe(0);

        using Process process = Tool.Start("run", "-b", Demo, "-r", answers, "-o", stopped, "--threads", "2");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string judged = Path.Combine(stopped, "judged.jsonl");
        while (!process.HasExited && !(File.Exists(judged) && new FileInfo(judged).Length > 0))
            await Task.Delay(1, TestContext.Current.CancellationToken);
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // A fast machine may have finished before the signal came; then there was nothing to interrupt.
        if (signal != "KILL" && process.ExitCode != 0)
        {
            process.ExitCode.ShouldBe(130, await error);
            (await error).ShouldContain("run the same command again");
            (await Tool.RunAsync("verify", stopped)).ExitCode.ShouldBe(5);
        }

        Tool.Result again = await Tool.RunAsync("run", "-b", Demo, "-r", answers, "-o", stopped, "--threads", "3");
        again.ExitCode.ShouldBe(0, again.Error);
        foreach (string file in new[] { "judged.jsonl", "scores.csv" })
            File.ReadAllBytes(Path.Combine(stopped, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(whole, file))).ShouldBeTrue(file);
        File.Exists(Path.Combine(stopped, "cache.jsonl")).ShouldBeFalse();
        (await Tool.RunAsync("verify", stopped)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_with_another_run_is_refused_with_what_differs_and_begun_again_with_force()
    {
        using var temp = new TempFolder();
        string run = Path.Combine(temp.Path, "run");
        string[] command = ["run", "-b", Demo, "-r", DemoResponses, "-o", run];
        (await Tool.RunAsync([.. command, "--limit", "3"])).ExitCode.ShouldBe(0);

        Tool.Result refused = await Tool.RunAsync([.. command, "--profile", "v2-june", "--empty", "exclude"]);
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("profile: was v2, now v2-june");
        refused.Error.ShouldContain("empty: was miss, now exclude");
        refused.Error.ShouldNotContain("   at ");

        Tool.Result forced = await Tool.RunAsync([.. command, "--profile", "v2-june", "--force"]);
        forced.ExitCode.ShouldBe(0, forced.Error);
        forced.Error.ShouldContain("18 answers, 3 of them earlier");
    }

    [Fact]
    public async Task Unanswered_cases_are_an_error_only_where_completeness_is_required()
    {
        using var temp = new TempFolder();
        string answers = temp.Write("answers.jsonl", File.ReadLines(DemoResponses).First() + "\n");
        string[] command = ["run", "-b", Demo, "-r", answers, "-o", Path.Combine(temp.Path, "run")];
        Tool.Result counted = await Tool.RunAsync(command);
        counted.ExitCode.ShouldBe(0, counted.Error);
        counted.Error.ShouldContain("5 answers: DemoEndo01");
        (await Tool.RunAsync([.. command, "--require-complete"])).ExitCode.ShouldBe(5);
    }

    [Theory]
    [InlineData(2, "--judge", "oracle")]
    [InlineData(2, "--judge", "jury:lexical")]
    [InlineData(2, "--judge", "endpoint:nowhere")]
    [InlineData(4, "--judge", "llama:medgemma.gguf")]
    [InlineData(4, "--judge", "cascade:lexical>llama:a.gguf")]
    [InlineData(2, "--embedder", "guess")]
    [InlineData(4, "--embedder", "onnx:bge")]
    [InlineData(2, "--threads", "0")]
    [InlineData(2, "--threads", "many")]
    [InlineData(2, "--limit", "0")]
    [InlineData(2, "--shard", "3/2")]
    [InlineData(2, "--empty", "maybe")]
    [InlineData(2, "--device", "tpu")]
    [InlineData(2, "--device", "cuda")]
    [InlineData(3, "--calibration", "no-such-file.json")]
    [InlineData(2, "--max-unresolved", "7")]
    [InlineData(3, "--profile", "v99")]
    [InlineData(3, "-b", "no-such-folder")]
    [InlineData(3, "-r", "no-such-file.jsonl")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_written(int exitCode, string option, string value)
    {
        using var temp = new TempFolder();
        string run = Path.Combine(temp.Path, "run");
        string benchmark = option == "-b" ? value : Demo;
        string responses = option == "-r" ? value : DemoResponses;
        string[] rest = option is "-b" or "-r" ? [] : [option, value];
        Tool.Result result = await Tool.RunAsync(["run", "-b", benchmark, "-r", responses, "-o", run, .. rest]);
        result.ExitCode.ShouldBe(exitCode, result.Error);
        result.Error.ShouldNotBeNullOrWhiteSpace();
        result.Error.ShouldNotContain("   at ");
        Directory.Exists(run).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"id\": \"DemoCard01\", \"response\": 5}")]
    [InlineData("{\"id\": \"Unknown01\", \"response\": \"Secret words of a patient.\"}")]
    [InlineData("{\"id\": \"DemoCard01\", \"response\": \"Secret words of a patient.\"}\n{\"id\": \"DemoCard01\", \"response\": \"Secret words of a patient.\"}")]
    [InlineData("{\"id\": \"DemoCard01\", \"response\": \"Secret words of a pat")]
    [InlineData("")]
    public async Task Bad_answers_are_named_by_line_and_never_quoted(string line)
    {
        using var temp = new TempFolder();
        string answers = temp.Write("answers.jsonl", line);
        string run = Path.Combine(temp.Path, "run");
        Tool.Result result = await Tool.RunAsync("run", "-b", Demo, "-r", answers, "-o", run);
        result.ExitCode.ShouldBe(3, result.Error);
        result.Error.ShouldContain("answers.jsonl");
        result.Error.ShouldNotContain("Secret");
        result.Error.ShouldNotContain("   at ");
        Directory.Exists(run).ShouldBeFalse();
    }

    /// <summary>The demo's answers over and over, so that a run takes long enough to be stopped.</summary>
    private static string ManyAnswers(TempFolder temp, int times) => temp.Write("answers.jsonl", string.Concat(
        Enumerable.Range(1, times).SelectMany(trial => File.ReadLines(DemoResponses)
            .Select(line => line.Replace("\"trial\": 1,", $"\"trial\": {trial},") + "\n"))));
}
