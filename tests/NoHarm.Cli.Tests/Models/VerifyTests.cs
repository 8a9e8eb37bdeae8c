namespace NoHarm.Cli.Tests.Models;

public class VerifyTests
{
    private static readonly byte[] Weights = ModelsFolder.Bytes(5000);

    [Fact]
    public async Task A_changed_byte_is_found_with_both_hashes_and_mended_by_adding_again()
    {
        using var folder = new ModelsFolder();
        string source = folder.Write("judge.gguf", Weights);
        await folder.RunAsync("add", source);
        byte[] changed = [.. Weights];
        changed[1234] ^= 1;
        string place = folder.Write("models/judge/judge.gguf", changed);
        Tool.Result result = await folder.RunAsync("verify");
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(place);
        result.Output.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Output.ShouldContain(ModelsFolder.HashOf(changed));

        (await folder.RunAsync("add", source)).ExitCode.ShouldBe(0);
        (await folder.RunAsync("verify", "judge")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("--judge")]
    [InlineData("--embedder")]
    public async Task A_model_that_was_swapped_is_not_loaded(string option)
    {
        using var folder = new ModelsFolder();
        await folder.RunAsync("add", folder.Write("judge.gguf", Weights));
        byte[] changed = ModelsFolder.Bytes(5000, seed: 8);
        string place = folder.Write("models/judge/judge.gguf", changed);
        Tool.Result result = await Tool.RunAsync(
            "run", "-b", "data/demo", "-r", "data/demo/responses.jsonl", "-o", Path.Combine(folder.Root, "run"), option, $"llama:{place}");
        result.ExitCode.ShouldBe(4);
        result.Error.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Error.ShouldContain(ModelsFolder.HashOf(changed));
        Directory.Exists(Path.Combine(folder.Root, "run")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_file_is_found_and_a_strange_one_is_named()
    {
        using var folder = new ModelsFolder();
        await folder.RunAsync("add", folder.Write("judge.gguf", Weights));
        folder.Write("models/judge/tokenizer.json", "{}"u8.ToArray());
        Tool.Result strange = await folder.RunAsync("verify");
        strange.ExitCode.ShouldBe(0);
        strange.Error.ShouldContain("tokenizer.json is in the folder of a model and was not installed");
        File.Delete(Path.Combine(folder.Path, "judge", "judge.gguf"));
        Tool.Result missing = await folder.RunAsync("verify", "--json");
        missing.ExitCode.ShouldBe(1);
        missing.Output.ShouldContain("is missing");
    }

    [Fact]
    public async Task A_list_that_was_changed_together_with_the_file_does_not_deceive_the_catalogue()
    {
        using var folder = new ModelsFolder();
        folder.Pin("small", ("small-q4.gguf", "small-q4.gguf", Weights));
        await folder.RunAsync("add", folder.Write("small-q4.gguf", Weights));
        byte[] changed = ModelsFolder.Bytes(5000, seed: 3);
        folder.Write("models/small/small-q4.gguf", changed);
        string list = Path.Combine(folder.Path, "installed.json");
        string text = await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(list, text.Replace(ModelsFolder.HashOf(Weights), ModelsFolder.HashOf(changed)), TestContext.Current.CancellationToken);
        Tool.Result result = await folder.RunAsync("verify");
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("is not the catalogue's");
    }

    [Fact]
    public async Task An_empty_folder_and_one_that_is_not_there_are_in_order()
    {
        using var folder = new ModelsFolder();
        Tool.Result result = await folder.RunAsync("verify");
        result.ExitCode.ShouldBe(0, result.Error);
        Directory.Exists(folder.Path).ShouldBeFalse();
        (await folder.RunAsync("verify", "unheard-of")).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"format": 1, "models": [{"name": "..", "files": []}]}""")]
    [InlineData("""{"format": 9, "models": []}""")]
    public async Task A_broken_list_is_named(string text)
    {
        using var folder = new ModelsFolder();
        folder.Write("models/installed.json", System.Text.Encoding.UTF8.GetBytes(text));
        Tool.Result result = await folder.RunAsync("verify");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("installed.json");
        result.Error.ShouldNotContain("   at ");
    }
}
