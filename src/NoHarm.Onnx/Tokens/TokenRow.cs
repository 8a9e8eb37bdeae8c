namespace NoHarm.Onnx.Tokens;

/// <summary>The tokens of one text or pair, as a model takes them.</summary>
/// <param name="Tokens">Token numbers, with the special tokens around them.</param>
/// <param name="SecondFrom">Where the second text of a pair begins; the length when there is none.</param>
public readonly record struct TokenRow(int[] Tokens, int SecondFrom)
{
    /// <summary>How many tokens.</summary>
    public int Length => Tokens.Length;
}
