using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Tests.Runs;

public class RunWorkTests
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manifest_tells_what_made_the_results_and_verification_agrees()
    {
        using var folder = new TempFolder();
        RunOutcome outcome = await RunWork.RunAsync(Setup(new FakeJudge()), folder.Path, new RunOptions { Threads = 2 }, cancellationToken: Cancellation);

        RunManifest manifest = RunManifest.Read(Path.Combine(folder.Path, RunFolder.ManifestName));
        manifest.State.ShouldBe(RunState.Finished);
        manifest.Counts.ShouldBe(outcome.Counts);
        manifest.Counts.ShouldBe(new RunCounts(18, 18, 0, outcome.Records.Sum(record => record.Options.Count), 0, 0, 0, 0, 0));
        manifest.Inputs.Count(input => input.Role == "benchmark").ShouldBe(13);
        HashedFile answers = manifest.Inputs.Single(input => input.Role == "responses");
        answers.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(answers.Path))));
        manifest.Results.Select(result => result.Path).ShouldBe([RunFolder.JudgedName, RunFolder.ScoresName]);
        manifest.Fingerprint.ShouldBe("f1");
        manifest.Threads.ShouldBe(2);
        outcome.Scores.Select(row => row.Respondent).Distinct().ShouldBe(["careful", "hasty", "reckless"]);
        RunVerification.Of(folder.Path).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_judges_files_are_inputs_that_verification_hashes_again_and_another_model_is_another_run()
    {
        using var folder = new TempFolder();
        string model = folder.Write("judge.gguf", "weights");
        string run = Path.Combine(folder.Path, "run");
        RunSetup Loaded() => Setup(new FakeJudge()) with
        {
            // A jury that asks one model twice names its file twice.
            JudgeFiles = [HashedFile.Input("model", model), HashedFile.Input("model", model)],
            Device = "cuda",
            Backend = "llama.cpp v0.5.0",
        };
        RunOutcome outcome = await RunWork.RunAsync(Loaded(), run, new RunOptions(), cancellationToken: Cancellation);
        outcome.Manifest.Inputs.Single(input => input.Role == "model").Path.ShouldBe(model);
        outcome.Manifest.Device.ShouldBe("cuda");
        outcome.Manifest.Backend.ShouldBe("llama.cpp v0.5.0");
        RunVerification.Of(run).Differences.ShouldBeEmpty();

        File.WriteAllText(model, "Weights");
        RunVerification.Of(run).Differences.ShouldHaveSingleItem().ShouldStartWith($"model {model}: was changed");
        InvalidInputException refused = await Should.ThrowAsync<InvalidInputException>(
            () => RunWork.RunAsync(Loaded(), run, new RunOptions(), cancellationToken: Cancellation));
        refused.Problems[0].Code.ShouldBe(RunFolder.DifferentRun);
        refused.Message.ShouldContain("model");
    }

    [Fact]
    public async Task A_run_that_was_stopped_says_so_and_counts_nothing_as_finished()
    {
        using var folder = new TempFolder();
        using var stop = new CancellationTokenSource();
        var judge = new FakeJudge
        {
            Before = async (call, _, _) =>
            {
                if (call == 5)
                    await stop.CancelAsync();
            },
        };
        await Should.ThrowAsync<OperationCanceledException>(
            () => RunWork.RunAsync(Setup(judge), folder.Path, new RunOptions(), cancellationToken: stop.Token));
        RunManifest manifest = RunVerification.Of(folder.Path).Manifest;
        manifest.State.ShouldBe(RunState.Interrupted);
        manifest.Results.ShouldBeEmpty();
        File.ReadAllLines(Path.Combine(folder.Path, RunFolder.JudgedName)).Length.ShouldBe(4);

        RunOutcome outcome = await RunWork.RunAsync(Setup(new FakeJudge()), folder.Path, new RunOptions(), cancellationToken: Cancellation);
        outcome.Manifest.State.ShouldBe(RunState.Finished);
        outcome.Counts.Cached.ShouldBe(4);
    }

    [Fact]
    public async Task What_a_judge_could_not_decide_is_counted_and_widens_the_score()
    {
        using var folder = new TempFolder();
        var judge = new FakeJudge { Before = (call, _, _) => call == 3 ? throw new TimeoutException() : ValueTask.CompletedTask };
        RunOutcome outcome = await RunWork.RunAsync(Setup(judge), folder.Path, new RunOptions(), cancellationToken: Cancellation);
        outcome.Counts.Failed.ShouldBe(1);
        outcome.Counts.Unresolved.ShouldBe(outcome.Records[2].Options.Count);
        outcome.Scores.ShouldContain(row => row.Respondent == outcome.Records[2].Key.Respondent && row.Lower < row.Upper);
    }

    [Fact]
    public async Task A_benchmark_without_scores_is_judged_and_not_scored()
    {
        using var folder = new TempFolder();
        RunSetup setup = Setup(new FakeJudge());
        Benchmark unscored = setup.Benchmark with
        {
            Cases = [.. setup.Benchmark.Cases.Select(@case => @case with { Options = [.. @case.Options.Select(option => option with { Appropriateness = null })] })],
        };
        RunOutcome outcome = await RunWork.RunAsync(
            setup with { Benchmark = new Benchmark("unscored", unscored.Cases) }, folder.Path, new RunOptions(), cancellationToken: Cancellation);
        outcome.Records.Count.ShouldBe(18);
        outcome.Scores.ShouldBeEmpty();
        File.Exists(Path.Combine(folder.Path, RunFolder.ScoresName)).ShouldBeFalse();
    }

    private static RunSetup Setup(IJudge judge)
    {
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(Demo, problems);
        ResponseSet responses = ResponseReader.Read(Path.Combine(Demo, "responses.jsonl"), problems);
        problems.ThrowIfErrors();
        return new RunSetup(benchmark, responses, judge, BuiltInProfiles.Get(ScoringProfile.Default));
    }
}
