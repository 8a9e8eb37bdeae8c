namespace NoHarm.Testing.Onnx;

/// <summary>Size and kind of an encoder that the tests write.</summary>
internal sealed record BertShape
{
    public int Vocabulary { get; init; } = TinyVocabulary.Tokens.Length;

    public int Layers { get; init; } = 2;

    public int Width { get; init; } = 32;

    public int Heads { get; init; } = 4;

    public int FeedForward { get; init; } = 64;

    public int Positions { get; init; } = 64;

    /// <summary>Numbers that a classifier gives for a text; 0 for an encoder, which gives a vector per token.</summary>
    public int Classes { get; init; }

    /// <summary>Whether it tells the two texts of a pair apart.</summary>
    public bool HasTypes { get; init; } = true;

    public BertNumbers Numbers { get; init; } = BertNumbers.Single;

    /// <summary>32-bit inputs in place of 64-bit ones.</summary>
    public bool NarrowInputs { get; init; }

    public string MaskName { get; init; } = "attention_mask";

    public int OperatorSet { get; init; } = 17;

    public int Seed { get; init; } = 1;
}
