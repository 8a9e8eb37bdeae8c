using System.Diagnostics;
using System.Text.Json;
using NoHarm.Testing.Gguf;

namespace NoHarm.Cli.Tests;

public sealed class LlamaRunTests : IDisposable
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");
    private static readonly string Answers = Path.Combine(Demo, "responses.jsonl");
    private static readonly string[] Words = ["Yes", " Yes", "Partial", " Partial", "No", " No"];
    private static readonly DecoderShape Small = new() { Layers = 1, Width = 32, Heads = 2, KeyValueHeads = 1, FeedForward = 32, Context = 16_384 };

    private readonly TempFolder _temp = new();

    public LlamaRunTests() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "native", "llama")),
        "The build restored no llama.cpp library for this machine (npm is missing, or it has no network).");

    [Fact]
    public async Task A_model_judges_and_the_run_resumes_verifies_and_scores()
    {
        string judge = $"llama:{TinyModels.Bpe(PathOf("judge.gguf"), OutputHead.Lean(Words, boost: 40), shape: Small)}";
        (await RunAsync("whole", judge, "--limit", "6")).ExitCode.ShouldBe(0);
        (await RunAsync("parts", judge, "--limit", "2")).ExitCode.ShouldBe(0);
        Tool.Result rest = await RunAsync("parts", judge, "--limit", "6");
        rest.ExitCode.ShouldBe(0, rest.Error);
        rest.Error.ShouldContain("not validated by this tool");
        rest.Error.ShouldContain("2 of them earlier");
        File.ReadAllBytes(PathOf("parts/judged.jsonl")).ShouldBe(File.ReadAllBytes(PathOf("whole/judged.jsonl")));

        (await Tool.RunAsync("verify", PathOf("parts"))).ExitCode.ShouldBe(0);
        (await Tool.RunAsync("score", "-b", Demo, "-j", PathOf("parts"))).ExitCode.ShouldBe(0);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(PathOf("parts/manifest.json")));
        manifest.RootElement.GetProperty("backend").GetString()!.ShouldStartWith("llama.cpp 0.5.0");
        manifest.RootElement.GetProperty("inputs").EnumerateArray()
            .Count(input => input.GetProperty("role").GetString() == "model").ShouldBe(1);

        File.AppendAllText(PathOf("judge.gguf"), "x");
        Tool.Result changed = await Tool.RunAsync("verify", PathOf("parts"));
        changed.ExitCode.ShouldBe(1);
        changed.Output.ShouldContain("judge.gguf");
    }

    [Fact]
    public async Task Verdicts_that_a_model_cannot_give_are_counted_widen_the_score_and_end_in_exit_code_5()
    {
        string judge = $"llama:{TinyModels.Spm(PathOf("m.gguf"), OutputHead.PreferOther(), shape: Small)}";
        Tool.Result result = await RunAsync("run", judge, "--limit", "1");
        result.ExitCode.ShouldBe(5, result.Error);
        result.Error.ShouldContain("(100.0 %)");
        result.Error.ShouldContain("27 times: the verdict words hold 0 % of the probability");
        string record = File.ReadAllLines(PathOf("run/judged.jsonl"))[0];
        record.ShouldContain("the verdict words hold 0 % of the probability");
        using JsonDocument json = JsonDocument.Parse(record);
        JsonElement bounds = json.RootElement.GetProperty("bounds").GetProperty("Recall_weighted");
        bounds[0].GetDouble().ShouldBe(0);
        bounds[1].GetDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("cascade:lexical>llama:MODEL")]
    [InlineData("cascade:llama:RANKER>llama:MODEL")]
    [InlineData("jury:llama:MODEL,llama:RANKER,lexical")]
    public async Task Models_work_in_juries_and_cascades(string judge)
    {
        string model = TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words, boost: 40), shape: Small);
        string ranker = TinyModels.Reranker(PathOf("r.gguf"));
        Tool.Result result = await RunAsync("run", judge.Replace("MODEL", model).Replace("RANKER", ranker), "--limit", "2");
        result.ExitCode.ShouldBe(0, result.Error);
        File.ReadAllText(PathOf("run/judged.jsonl")).ShouldContain("\"votes\"");
        (await Tool.RunAsync("verify", PathOf("run"))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_model_embeds_for_the_lexical_judge_which_says_that_this_was_not_measured()
    {
        string model = TinyModels.Embedder(PathOf("e.gguf"));
        Tool.Result result = await RunAsync("run", "lexical", "--embedder", $"llama:{model}", "--limit", "2");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("not measured with this one");
        File.ReadAllText(PathOf("run/manifest.json")).ShouldContain("e.gguf");
    }

    [Fact]
    public async Task A_probe_tells_what_the_verdicts_owe_to_the_asking()
    {
        string judge = $"llama:{TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes"), shape: Small)}";
        Tool.Result result = await RunAsync("run", judge, "--limit", "1", "--probe", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        int[] changed = [.. json.RootElement.GetProperty("probe").EnumerateArray().Select(way => way.GetProperty("changed").GetInt32())];
        changed[..2].ShouldBe([0, 0]);
        changed[2].ShouldBe(json.RootElement.GetProperty("counts").GetProperty("verdicts").GetInt32());
        File.Exists(PathOf("run/probe.json")).ShouldBeTrue();

        // Nothing to compare is no number, and must not end the run as a defect.
        Tool.Result silent = await RunAsync("silent", judge, "--limit", "1", "--probe", "--json", "--context", "100");
        silent.ExitCode.ShouldBe(5, silent.Error);
        silent.Output.ShouldContain("\"verdicts\": 0");
        File.ReadAllText(PathOf("silent/probe.json")).ShouldContain("\"meanChange\": null");

        Tool.Result refused = await RunAsync("other", "lexical", "--probe");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("expected --judge llama:FILE.gguf");
    }

    [Fact]
    public async Task A_model_or_library_that_cannot_be_loaded_ends_in_exit_code_4_without_a_run()
    {
        string good = TinyModels.Spm(PathOf("good.gguf"));
        string libraries = Path.Combine(AppContext.BaseDirectory, "native", "llama");
        string old = Directory.CreateDirectory(PathOf("old")).FullName;
        foreach (string name in (string[])["libggml-base.so", "libggml.so", "libllama.so"])
            File.Copy(Directory.EnumerateFiles(libraries, "libggml-base*").First(), Path.Combine(old, name));
        (string[] Arguments, string Expected)[] wrong =
        [
            (["--judge", $"llama:{PathOf("none.gguf")}"], "there is no such file"),
            (["--judge", $"llama:{BrokenModels.Truncated(PathOf("cut.gguf"))}"], "cut.gguf cannot be loaded"),
            (["--judge", $"llama:{TinyModels.Embedder(PathOf("e.gguf"))}"], "--embedder"),
            (["--judge", $"llama:{good}", "--template", "klingon"], "--template klingon"),
            (["--judge", $"llama:{good}", "--llama-library", _temp.Path], "no llama.cpp library in"),
            (["--judge", $"llama:{good}", "--llama-library", old], "expected 0.5.0"),
            (["--embedder", $"llama:{good}"], "expected an embedding model"),
        ];
        foreach ((string[] arguments, string expected) in wrong)
        {
            Tool.Result result = await Tool.RunAsync(["run", "-b", Demo, "-r", Answers, "-o", PathOf("run"), "--threads", "1", "--device", "cpu", .. arguments]);
            result.ExitCode.ShouldBe(4, result.Error);
            result.Error.ShouldContain(expected);
            result.Error.ShouldNotContain("   at ");
            Directory.Exists(PathOf("run")).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_doctor_calls_a_model_that_always_says_yes_unfit()
    {
        string model = TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes"), shape: Small);
        Tool.Result result = await Tool.RunAsync("doctor", "--model", model, "--threads", "1", "--device", "cpu");
        result.ExitCode.ShouldBe(1, result.Error);
        result.Output.ShouldContain("4 of 8 obvious pairs right");
        result.Output.ShouldContain("tokens per second");
        result.Output.ShouldContain("Unfit as a judge");
        (await Tool.RunAsync("doctor", "--model", PathOf("none.gguf"))).ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    public async Task Stopped_in_the_middle_of_an_answer_a_run_ends_soon_and_goes_on_to_the_same_bytes(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are a matter of Unix.");
        string judge = $"llama:{TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words, boost: 40), shape: Small with { Layers = 8, Width = 128, FeedForward = 512 })}";
        (await RunAsync("whole", judge, "--limit", "3")).ExitCode.ShouldBe(0);

        using Process process = Tool.Start("run", "-b", Demo, "-r", Answers, "-o", PathOf("stopped"), "--judge", judge, "--limit", "3", "--threads", "1");
        while (!process.HasExited && !(File.Exists(PathOf("stopped/judged.jsonl")) && new FileInfo(PathOf("stopped/judged.jsonl")).Length > 0))
            await Task.Delay(1, TestContext.Current.CancellationToken);
        long sent = Stopwatch.GetTimestamp();
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (signal == "INT")
        {
            process.ExitCode.ShouldBe(130);

            // A second on a machine of one's own; a busy one is given more, and still nothing waits for the answer.
            Stopwatch.GetElapsedTime(sent).TotalSeconds.ShouldBeLessThan(5);
        }

        Tool.Result again = await RunAsync("stopped", judge, "--limit", "3");
        again.ExitCode.ShouldBe(0, again.Error);
        File.ReadAllBytes(PathOf("stopped/judged.jsonl")).ShouldBe(File.ReadAllBytes(PathOf("whole/judged.jsonl")));
    }

    public void Dispose() => _temp.Dispose();

    private Task<Tool.Result> RunAsync(string run, string judge, params string[] more) =>
        Tool.RunAsync(["run", "-b", Demo, "-r", Answers, "-o", PathOf(run), "--judge", judge, "--threads", "1", "--device", "cpu", .. more]);

    private string PathOf(string name) => Path.Combine(_temp.Path, name);
}
