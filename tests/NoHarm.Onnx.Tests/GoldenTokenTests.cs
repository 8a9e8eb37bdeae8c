using NoHarm.Onnx.Tokens;

namespace NoHarm.Onnx.Tests;

/// <summary>Token numbers of bert-base-uncased that llama.cpp publishes with its vocabulary, without the tokens around a text.</summary>
public class GoldenTokenTests
{
    [Theory]
    [InlineData("tokenizer.json")]
    [InlineData("vocab.txt")]
    public void Every_published_text_gives_the_published_tokens(string vocabulary)
    {
        using var folder = new TempFolder();
        File.Copy(SharedFiles.Path("bert-tokenizer", vocabulary), Path.Combine(folder.Path, vocabulary));
        BertTokenizer tokenizer = TokenizerFiles.Read(folder.Path);
        string golden = SharedFiles.Path("llama-vocab", "ggml-vocab-bert-bge.gguf");
        string[] texts = File.ReadAllText(golden + ".inp").Split("\n__ggml_vocab_test__\n");
        string[] tokens = File.ReadAllLines(golden + ".out");

        tokens.Length.ShouldBeGreaterThan(40);
        texts.Length.ShouldBeInRange(tokens.Length, tokens.Length + 1);
        for (int i = 0; i < tokens.Length; i++)
            string.Join(' ', tokenizer.Pieces(texts[i])).ShouldBe(tokens[i].Trim(), $"text {i}");
    }
}
