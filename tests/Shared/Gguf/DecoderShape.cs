namespace NoHarm.Testing.Gguf;

/// <summary>The measures of a decoder; the defaults make one of a few hundred kilobytes.</summary>
internal sealed record DecoderShape
{
    /// <summary><c>llama</c>, or <c>qwen2</c>, which has biases in its attention.</summary>
    public string Architecture { get; init; } = "llama";

    public int Layers { get; init; } = 2;

    public int Width { get; init; } = 64;

    public int Heads { get; init; } = 4;

    public int KeyValueHeads { get; init; } = 2;

    public int FeedForward { get; init; } = 128;

    /// <summary>Tokens that the model says it was trained for.</summary>
    public int Context { get; init; } = 4096;

    /// <summary>How matrices are stored; vectors are always 32-bit floats.</summary>
    public GgufTensorType Matrices { get; init; } = GgufTensorType.F32;

    /// <summary>Whether the output head is the token embedding; only with a random head.</summary>
    public bool TiedOutput { get; init; }
}
