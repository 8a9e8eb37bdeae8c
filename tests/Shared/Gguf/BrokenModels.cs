namespace NoHarm.Testing.Gguf;

/// <summary>Files that must be refused, and models that cannot judge. Every method returns the path it was given.</summary>
internal static class BrokenModels
{
    /// <summary>A model cut off in the middle of its weights.</summary>
    public static string Truncated(string path) => Cut(path, keep: 0.5);

    /// <summary>A model cut off in the middle of its metadata.</summary>
    public static string TruncatedHeader(string path) => Cut(path, keep: 0.002);

    /// <summary>A file that is no GGUF.</summary>
    public static string WrongMagic(string path)
    {
        TinyModels.Spm(path);
        using FileStream file = File.OpenWrite(path);
        file.Write("GGML"u8);
        return path;
    }

    /// <summary>A version of GGUF that does not exist.</summary>
    public static string UnknownVersion(string path)
    {
        TinyModels.Spm(path);
        using FileStream file = File.OpenWrite(path);
        file.Position = 4;
        file.Write([99, 0, 0, 0]);
        return path;
    }

    /// <summary>An architecture that no library knows.</summary>
    public static string UnknownArchitecture(string path) =>
        TinyModels.Spm(path, shape: new() { Architecture = "noharm-unknown" });

    /// <summary>A decoder without its first layer's attention output.</summary>
    public static string MissingTensor(string path)
    {
        GgufWriter writer = new DecoderModel(new(), new SpmVocabulary()).Build();
        writer.RemoveTensor("blk.0.attn_output.weight");
        writer.Save(path);
        return path;
    }

    /// <summary>A decoder that says it has no vocabulary: the library loads it, and no text can be given to it.</summary>
    public static string NoVocabulary(string path)
    {
        var vocabulary = new UnnamedTokens();
        GgufWriter writer = new DecoderModel(new(), vocabulary).Build();
        writer.Add("llama.vocab_size", (uint)vocabulary.Count);
        writer.Save(path);
        return path;
    }

    /// <summary>No verdict word is a token, but Yes, Partial and No begin with different ones.</summary>
    public static string NoVerdictWords(string path) => TinyModels.Spm(path, vocabulary: new([], spacePrefix: false));

    /// <summary>No verdict word is a token, and all three begin with the same one, the space that is put in front.</summary>
    public static string SharedFirstToken(string path) => TinyModels.Spm(path, vocabulary: new([], spacePrefix: true));

    private static string Cut(string path, double keep)
    {
        TinyModels.Spm(path);
        using FileStream file = File.OpenWrite(path);
        file.SetLength((long)(file.Length * keep));
        return path;
    }

    private sealed class UnnamedTokens : GgufVocabulary
    {
        public UnnamedTokens()
        {
            for (int i = 0; i < 300; i++)
                Add($"t{i}", TokenKind.Normal);
        }

        public override void WriteTo(GgufWriter writer) => writer.Add("tokenizer.ggml.model", "no_vocab");

        protected override string Spell(string text) => text;
    }
}
