namespace NoHarm.Testing.Gguf;

/// <summary>
/// A SentencePiece vocabulary with byte fallback, as Llama 2 has. A word is reached letter by letter, so every
/// beginning of a word is a token too.
/// </summary>
internal sealed class SpmVocabulary : GgufVocabulary
{
    private const char Space = '\u2581';
    private readonly bool _spacePrefix;

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="words">The whole-word tokens, with and without a space before them; none leaves the bytes.</param>
    /// <param name="spacePrefix">Whether text gets a space in front, as Llama 2 does it: then all words of a
    /// vocabulary without words begin with the same token.</param>
    /// <param name="declared">Pieces that the maker declared as words of the user's own, as Gemma's does line breaks.</param>
    public SpmVocabulary(IReadOnlyList<string>? words = null, bool spacePrefix = true, IReadOnlyList<string>? declared = null)
    {
        _spacePrefix = spacePrefix;
        Add("<unk>", TokenKind.Unknown);
        Add("<s>", TokenKind.Control);
        Add("</s>", TokenKind.Control);
        for (int value = 0; value < 256; value++)
            Add($"<0x{value:X2}>", TokenKind.Byte);
        Add(TurnStart, TokenKind.Control);
        Add(TurnEnd, TokenKind.Control);
        Add(UserDefinedToken, TokenKind.UserDefined);
        foreach (string piece in declared ?? [])
            Add(piece, TokenKind.UserDefined);
        Add(Space.ToString(), TokenKind.Normal);
        for (char c = '!'; c <= '~'; c++)
            Add(c.ToString(), TokenKind.Normal);
        foreach (string word in words ?? [.. VerdictWords, .. CommonWords])
        {
            AddBeginnings(word);
            AddBeginnings(Space + word);
        }
    }

    public override void WriteTo(GgufWriter writer)
    {
        WriteTokens(writer, "llama");
        // The best score is merged first: the longest beginning.
        writer.Add("tokenizer.ggml.scores", Tokens.Select((token, id) => Kinds[id] == TokenKind.Normal ? token.Length - 50f : 0f).ToList());
        writer.Add("tokenizer.ggml.bos_token_id", 1u);
        writer.Add("tokenizer.ggml.eos_token_id", 2u);
        writer.Add("tokenizer.ggml.unknown_token_id", 0u);
        writer.Add("tokenizer.ggml.add_bos_token", true);
        writer.Add("tokenizer.ggml.add_space_prefix", _spacePrefix);
    }

    protected override string Spell(string text) => text.Replace(' ', Space);

    private void AddBeginnings(string word)
    {
        for (int length = 2; length <= word.Length; length++)
            Add(word[..length], TokenKind.Normal);
    }
}
