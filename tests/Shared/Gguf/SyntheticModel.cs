namespace NoHarm.Testing.Gguf;

/// <summary>
/// Random weights in the measures of a real small model, so that speed can be measured where no weights are at hand:
/// the time of a decode depends on shape and type, not on the values.
/// </summary>
internal static class SyntheticModel
{
    /// <summary>Tokens of Qwen2.5's embedding matrix (its published configuration).</summary>
    public const int VocabularySize = 151_936;

    /// <summary>The measures of Qwen2.5-0.5B (its published configuration): 24 layers of width 896.</summary>
    public static DecoderShape HalfBillion { get; } = new()
    {
        Architecture = "qwen2",
        Layers = 24,
        Width = 896,
        Heads = 14,
        KeyValueHeads = 2,
        FeedForward = 4864,
        Context = 32_768,
        TiedOutput = true,
    };

    // What a vocabulary made from real text has too, so that structured output costs it no more than it should.
    private static readonly string[] JsonPieces = ["{\"", "\":\"", "\",\"", "\"}", "\":", "\","];

    /// <summary>Writes a model and returns the path.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">How the matrices are stored.</param>
    /// <param name="words">Words that are to be one token each, as the common ones of a real vocabulary are.</param>
    /// <param name="shape">Other measures.</param>
    /// <param name="seed">The seed of the weights.</param>
    public static string Write(string path, GgufTensorType type, IReadOnlyList<string>? words = null, DecoderShape? shape = null, int seed = 1)
    {
        DecoderShape measures = (shape ?? HalfBillion) with { Matrices = type };
        BpeVocabulary vocabulary = new([.. GgufVocabulary.VerdictWords, .. JsonPieces, .. words ?? []], VocabularySize);
        new DecoderModel(measures, vocabulary) { Seed = seed }.Build().Save(path);
        return path;
    }
}
