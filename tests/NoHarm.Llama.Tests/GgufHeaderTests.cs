using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests;

public sealed class GgufHeaderTests
{
    [Fact]
    public void Name_and_architecture_are_found_among_numbers_and_short_lists()
    {
        using TempFolder folder = new();
        string path = Save(folder, writer =>
        {
            writer.Add("general.quantization_version", 2u);
            writer.Add("general.tags", (string[])["medical", "text-generation"]);
            writer.Add("some.numbers", (int[])[1, 2, 3]);
            writer.Add("some.flag", true);
            writer.Add("general.name", "Small one");
            writer.Add("general.architecture", "qwen2");
        });
        GgufHeader.Read(path).ShouldBe(new GgufHeader("qwen2", "Small one"));
    }

    [Fact]
    public void A_vocabulary_is_not_read()
    {
        using TempFolder folder = new();
        string path = Save(folder, writer =>
        {
            writer.Add("general.architecture", "llama");
            writer.Add("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 1000).Select(i => $"t{i}")]);
            writer.Add("general.name", "Behind it");
        });
        GgufHeader.Read(path).ShouldBe(new GgufHeader("llama", ""));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told_so()
    {
        using TempFolder folder = new();
        string path = Save(folder, writer => writer.Add("general.architecture", "llama"));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..40]);
        Should.Throw<LlamaLoadException>(() => GgufHeader.Read(path)).Message.ShouldContain("cut off");
    }

    private static string Save(TempFolder folder, Action<GgufWriter> fill)
    {
        GgufWriter writer = new();
        fill(writer);
        string path = Path.Combine(folder.Path, "a.gguf");
        writer.Save(path);
        return path;
    }
}
