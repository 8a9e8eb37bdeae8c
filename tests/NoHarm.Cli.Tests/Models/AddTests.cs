using System.Text.Json;

namespace NoHarm.Cli.Tests.Models;

public class AddTests
{
    private static readonly byte[] Weights = ModelsFolder.Bytes(5000);
    private static readonly byte[] Others = ModelsFolder.Bytes(5000, seed: 2);

    [Fact]
    public async Task A_catalogued_file_is_known_by_its_hash_whatever_it_is_called_and_is_verified_here()
    {
        using var folder = new ModelsFolder();
        folder.Pin("small", ("small-q4.gguf", "small-q4.gguf", Weights));
        Tool.Result result = await folder.RunAsync("add", folder.Write("download(1).bin", Weights));
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("as the catalogue has it");
        result.Output.ShouldContain(Path.Combine("small", "small-q4.gguf"));
        folder.Read("small/small-q4.gguf").ShouldBe(Weights);

        using JsonDocument installed = JsonDocument.Parse(folder.Read("installed.json"));
        JsonElement file = installed.RootElement.GetProperty("models")[0].GetProperty("files")[0];
        file.GetProperty("sha256").GetString().ShouldBe(ModelsFolder.HashOf(Weights));
        file.GetProperty("bytes").GetInt64().ShouldBe(Weights.Length);
        file.GetProperty("pin").GetString().ShouldBe("verified here");
        file.GetProperty("source").GetString().ShouldBe(Path.Combine(folder.Root, "download(1).bin"));
        file.GetProperty("addedAt").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddHours(-1));
        (await folder.RunAsync("list")).Output.ShouldContain("verified here");
        (await folder.RunAsync("add", Path.Combine(folder.Root, "download(1).bin"))).Output.ShouldContain("was there already");
    }

    [Theory]
    [InlineData("small-q4.gguf")]
    [InlineData("other-name.gguf", "--name", "small")]
    public async Task Another_hash_is_refused_with_both_and_nothing_is_installed(string name, params string[] options)
    {
        using var folder = new ModelsFolder();
        folder.Pin("small", ("small-q4.gguf", "small-q4.gguf", Weights));
        Tool.Result result = await folder.RunAsync(["add", folder.Write(name, Others), .. options]);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Error.ShouldContain(ModelsFolder.HashOf(Others));
        folder.Read("small/small-q4.gguf").ShouldBeNull();
        folder.Read("installed.json").ShouldBeNull();
        folder.Parts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_the_users_own()
    {
        using var folder = new ModelsFolder();
        Tool.Result result = await folder.RunAsync("add", folder.Write("Our Judge_v2.gguf", Weights));
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("your own");
        folder.Read("our-judge_v2/Our Judge_v2.gguf").ShouldBe(Weights);
        Tool.Result list = await folder.RunAsync("list");
        list.Output.Split('\n').ShouldContain(line => line.StartsWith("our-judge_v2 ", StringComparison.Ordinal) && line.Contains("your own"));
    }

    [Fact]
    public async Task A_name_that_says_nothing_needs_one_that_does()
    {
        using var folder = new ModelsFolder();
        string file = folder.Write("model.onnx", Weights);
        Tool.Result result = await folder.RunAsync("add", file);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("--name");
        (await folder.RunAsync("add", file, "--name", "../escape")).ExitCode.ShouldBe(2);
        (await folder.RunAsync("add", file, "--name", "mine")).ExitCode.ShouldBe(0);
        folder.Read("mine/model.onnx").ShouldBe(Weights);
    }

    [Fact]
    public async Task A_size_is_compared_where_no_hash_is_known_and_the_first_hash_is_recorded()
    {
        using var folder = new ModelsFolder();
        folder.PinAs("sized", new { path = "sized.gguf", bytes = 5000 });
        Tool.Result wrong = await folder.RunAsync("add", folder.Write("sized.gguf", ModelsFolder.Bytes(4999)), "--name", "sized");
        wrong.ExitCode.ShouldBe(1);
        wrong.Error.ShouldContain("4,999");
        Tool.Result right = await folder.RunAsync("add", folder.Write("sized.gguf", Weights), "--name", "sized");
        right.ExitCode.ShouldBe(0, right.Error);
        right.Output.ShouldContain("recorded here for the first time");
    }

    [Fact]
    public async Task A_folder_is_laid_out_as_its_user_needs_it_and_what_is_no_model_stays_out()
    {
        using var folder = new ModelsFolder();
        folder.Pin("encoder", ("model.onnx", "onnx/model.onnx", Weights));
        folder.Write("clone/onnx/model.onnx", Weights);
        folder.Write("clone/onnx/model_quantized.onnx", Others);
        folder.Write("clone/config.json", "{}"u8.ToArray());
        folder.Write("clone/vocab.txt", "[PAD]\n"u8.ToArray());
        folder.Write("clone/1_Pooling/config.json", "{}"u8.ToArray());
        folder.Write("clone/README.md", "words"u8.ToArray());
        folder.Write("clone/.git/config", "x"u8.ToArray());
        Tool.Result result = await folder.RunAsync("add", Path.Combine(folder.Root, "clone"));
        result.ExitCode.ShouldBe(0, result.Error);
        Directory.GetFiles(Path.Combine(folder.Path, "encoder"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
            .ShouldBe(["encoder/1_Pooling/config.json", "encoder/config.json", "encoder/model.onnx", "encoder/vocab.txt"], ignoreOrder: true);
        result.Error.ShouldContain("Left out: README.md, onnx/model_quantized.onnx.");
        (await folder.RunAsync("verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_with_one_wrong_file_installs_none_of_them()
    {
        using var folder = new ModelsFolder();
        folder.Pin("encoder", ("model.onnx", "onnx/model.onnx", Weights), ("tokenizer.json", "tokenizer.json", Others));
        folder.Write("clone/onnx/model.onnx", Weights);
        folder.Write("clone/tokenizer.json", "{}"u8.ToArray());
        Tool.Result result = await folder.RunAsync("add", Path.Combine(folder.Root, "clone"));
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("tokenizer.json");
        Directory.Exists(Path.Combine(folder.Path, "encoder")).ShouldBeFalse();

        File.Delete(Path.Combine(folder.Root, "clone", "tokenizer.json"));
        Tool.Result missing = await folder.RunAsync("add", Path.Combine(folder.Root, "clone"));
        missing.ExitCode.ShouldBe(3);
        missing.Error.ShouldContain("tokenizer.json of encoder is not in it");
    }

    [Fact]
    public async Task Other_bytes_under_an_installed_name_are_refused()
    {
        using var folder = new ModelsFolder();
        (await folder.RunAsync("add", folder.Write("a/judge.gguf", Weights))).ExitCode.ShouldBe(0);
        Tool.Result result = await folder.RunAsync("add", folder.Write("b/judge.gguf", Others));
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Error.ShouldContain(ModelsFolder.HashOf(Others));
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
    }

    [Fact]
    public async Task What_is_not_there_is_an_invalid_input()
    {
        using var folder = new ModelsFolder();
        (await folder.RunAsync("add", "nowhere.gguf")).ExitCode.ShouldBe(3);
        Directory.CreateDirectory(Path.Combine(folder.Root, "empty"));
        (await folder.RunAsync("add", Path.Combine(folder.Root, "empty"))).ExitCode.ShouldBe(3);
    }
}
