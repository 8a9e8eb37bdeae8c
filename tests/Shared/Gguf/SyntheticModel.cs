namespace NoHarm.Testing.Gguf;

/// <summary>
/// Random weights in the measures of a real small model, so that speed can be measured where no weights are at hand:
/// the time of a decode depends on shape and type, not on the values.
/// </summary>
internal static class SyntheticModel
{
    /// <summary>Tokens of Qwen2.5's embedding matrix (its published configuration).</summary>
    public const int Vocabulary = 151_936;

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

    /// <summary>Writes a model of <paramref name="shape"/> with its matrices in <paramref name="type"/>; returns the path.</summary>
    public static string Write(string path, GgufTensorType type, DecoderShape? shape = null, int seed = 1)
    {
        DecoderShape measures = (shape ?? HalfBillion) with { Matrices = type };
        new DecoderModel(measures, new BpeVocabulary(size: Vocabulary)) { Seed = seed }.Build().Save(path);
        return path;
    }
}
