namespace NoHarm.Testing.Gguf;

/// <summary>Models that a test writes for itself within milliseconds. Every method returns the path it was given.</summary>
internal static class TinyModels
{
    /// <summary>A llama with a SentencePiece vocabulary.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="head">What it says next; random by default.</param>
    /// <param name="chatTemplate">The chat template, or null for none.</param>
    /// <param name="vocabulary">Another vocabulary.</param>
    /// <param name="shape">Other measures, e.g. a longer context.</param>
    /// <param name="seed">The seed of the weights.</param>
    public static string Spm(
        string path,
        OutputHead? head = null,
        string? chatTemplate = ChatTemplates.ChatMl,
        SpmVocabulary? vocabulary = null,
        DecoderShape? shape = null,
        int seed = 1) => Save(path, shape ?? new(), vocabulary ?? new(), head, chatTemplate, seed);

    /// <summary>A qwen2 with a byte-level BPE vocabulary; the parameters are those of <see cref="Spm"/>.</summary>
    public static string Bpe(
        string path,
        OutputHead? head = null,
        string? chatTemplate = ChatTemplates.ChatMl,
        BpeVocabulary? vocabulary = null,
        DecoderShape? shape = null,
        int seed = 1) =>
        Save(path, (shape ?? new()) with { Architecture = "qwen2" }, vocabulary ?? new(), head, chatTemplate, seed);

    /// <summary>A BERT with mean pooling, width 64.</summary>
    public static string Embedder(string path, int context = 512, int seed = 1)
    {
        new EncoderModel { Context = context, Seed = seed }.Build().Save(path);
        return path;
    }

    /// <summary>A BERT with rank pooling and one output, or one for each label.</summary>
    public static string Reranker(string path, IReadOnlyList<string>? labels = null, int context = 512, int seed = 1)
    {
        new EncoderModel { Outputs = labels ?? ["relevant"], Context = context, Seed = seed }.Build().Save(path);
        return path;
    }

    private static string Save(string path, DecoderShape shape, GgufVocabulary vocabulary, OutputHead? head, string? chatTemplate, int seed)
    {
        new DecoderModel(shape, vocabulary) { Head = head ?? OutputHead.Random, ChatTemplate = chatTemplate, Seed = seed }.Build().Save(path);
        return path;
    }
}
