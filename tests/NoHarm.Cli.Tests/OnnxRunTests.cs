using System.Text.Json;
using NoHarm.Testing.Onnx;

namespace NoHarm.Cli.Tests;

public sealed class OnnxRunTests : IDisposable
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");
    private static readonly string[] Labels = ["contradiction", "entailment", "neutral"];

    private readonly TempFolder _temp = new();

    public OnnxRunTests() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "native", "onnx")),
        "The build restored no ONNX Runtime library for this machine (npm is missing, or it has no network).");

    [Fact]
    public async Task An_nli_model_judges_with_an_encoder_of_8_bits_and_the_run_resumes_to_the_same_bytes_verifies_and_scores()
    {
        string judge = $"onnx:{OnnxFolder.Write(PathOf("nli"), new BertShape { Classes = 3, Positions = 512 }, Labels)}";
        string embedder = $"onnx:{OnnxFolder.Write(PathOf("encoder"), new BertShape { Numbers = BertNumbers.Int8, Positions = 512 })}";
        (await RunAsync("whole", judge, "--embedder", embedder, "--limit", "6")).ExitCode.ShouldBe(0);
        (await RunAsync("parts", judge, "--embedder", embedder, "--limit", "2", "--threads", "1")).ExitCode.ShouldBe(0);
        Tool.Result rest = await RunAsync("parts", judge, "--embedder", embedder, "--limit", "6");
        rest.ExitCode.ShouldBe(0, rest.Error);
        rest.Error.ShouldContain("an NLI model of 3 classes");
        rest.Error.ShouldContain("candidates are found with model.onnx (no 1_Pooling/config.json, so its vectors are the mean over tokens)");
        File.ReadAllBytes(PathOf("parts/judged.jsonl")).ShouldBe(File.ReadAllBytes(PathOf("whole/judged.jsonl")));

        (await Tool.RunAsync("verify", PathOf("parts"))).ExitCode.ShouldBe(0);
        (await Tool.RunAsync("score", "-b", Demo, "-j", PathOf("parts"))).ExitCode.ShouldBe(0);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(PathOf("parts/manifest.json")));
        manifest.RootElement.GetProperty("backend").GetString().ShouldBe("ONNX Runtime 1.30.0");
        manifest.RootElement.GetProperty("inputs").EnumerateArray()
            .Count(input => input.GetProperty("role").GetString() == "model").ShouldBe(8);

        File.AppendAllText(PathOf("encoder/vocab.txt"), "x");
        Tool.Result changed = await Tool.RunAsync("verify", PathOf("parts"));
        changed.ExitCode.ShouldBe(1);
        changed.Output.ShouldContain("vocab.txt");
    }

    [Theory]
    [InlineData("cascade:onnx:RANKER>lexical")]
    [InlineData("jury:onnx:RANKER,lexical")]
    public async Task A_cross_encoder_works_in_juries_and_cascades(string judge)
    {
        string ranker = OnnxFolder.Write(PathOf("ranker"), new BertShape { Classes = 1, Positions = 512 });
        Tool.Result result = await RunAsync("run", judge.Replace("RANKER", ranker), "--limit", "2");
        result.ExitCode.ShouldBe(0, result.Error);
        File.ReadAllText(PathOf("run/judged.jsonl")).ShouldContain("\"votes\"");
    }

    [Theory]
    [InlineData("vocab.txt", null, "holds no vocabulary")]
    [InlineData("config.json", null, "holds no config.json")]
    [InlineData("model.onnx", "no model", "cannot be loaded as a model")]
    [InlineData("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n", "the vocabulary has 4 tokens")]
    [InlineData("tokenizer.json", """{"model": {"type": "BPE"}}""", "the model is BPE; expected WordPiece")]
    public async Task What_cannot_be_loaded_ends_in_exit_code_4_and_a_message_with_the_file(string file, string? content, string expected)
    {
        string folder = OnnxFolder.Write(PathOf("model"));
        if (content is null)
            File.Delete(Path.Combine(folder, file));
        else
            File.WriteAllText(Path.Combine(folder, file), content);
        Tool.Result result = await RunAsync("run", "lexical", "--embedder", $"onnx:{folder}");
        result.ExitCode.ShouldBe(4);
        result.Error.ShouldContain(folder);
        result.Error.ShouldContain(expected);
        result.Error.ShouldNotContain("   at ");
        Directory.Exists(PathOf("run")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_library_that_is_not_there_is_missed_by_name()
    {
        string folder = OnnxFolder.Write(PathOf("model"), new BertShape { Classes = 1 });
        Tool.Result result = await RunAsync("run", $"onnx:{folder}", "--onnx-library", PathOf("none.so"));
        result.ExitCode.ShouldBe(4);
        result.Error.ShouldContain("--onnx-library: no ONNX Runtime library at");
        (await RunAsync("run", $"onnx:{PathOf("nowhere")}")).Error.ShouldContain("there is no such folder");
        (await RunAsync("run", "onnx:")).ExitCode.ShouldBe(2);
        (await RunAsync("run", "lexical", "--embedder", "onnx:")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task An_installed_model_that_was_swapped_is_refused_before_it_is_loaded()
    {
        string folder = OnnxFolder.Write(PathOf("model"));
        Tool.Result added = await Tool.RunAsync("models", "add", folder, "--name", "mine", "--models", PathOf("models"));
        added.ExitCode.ShouldBe(0, added.Error);
        string installed = PathOf("models/mine");
        (await RunAsync("run", "lexical", "--embedder", $"onnx:{installed}", "--limit", "1")).ExitCode.ShouldBe(0);

        OnnxFolder.Write(installed, new BertShape { Seed = 2 });
        Tool.Result swapped = await RunAsync("other", "lexical", "--embedder", $"onnx:{installed}", "--limit", "1");
        swapped.ExitCode.ShouldBe(4);
        swapped.Error.ShouldContain("is not what was installed");
    }

    public void Dispose() => _temp.Dispose();

    private string PathOf(string name) => Path.Combine(_temp.Path, name);

    private Task<Tool.Result> RunAsync(string run, string judge, params string[] more) =>
        Tool.RunAsync(["run", "-b", Demo, "-r", Path.Combine(Demo, "responses.jsonl"), "-o", PathOf(run), "--judge", judge, .. more]);
}
