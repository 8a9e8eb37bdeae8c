namespace NoHarm.Testing.Gguf;

/// <summary>A WordPiece vocabulary, as BERT has; in GGUF the beginning of a word is marked, not its continuation.</summary>
internal sealed class WordPieceVocabulary : GgufVocabulary
{
    private const char WordStart = '\u2581';

    public WordPieceVocabulary()
    {
        foreach (string special in (string[])["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
            Add(special, TokenKind.Control);
        foreach (string word in CommonWords.Concat(["yes", "no", "partial"]))
            Add(WordStart + word, TokenKind.Normal);
        for (char c = '!'; c <= '~'; c++)
        {
            if (char.IsAsciiLetterUpper(c))
                continue;
            Add(WordStart.ToString() + c, TokenKind.Normal);
            Add(c.ToString(), TokenKind.Normal);
        }
    }

    public override void WriteTo(GgufWriter writer)
    {
        WriteTokens(writer, "bert");
        writer.Add("tokenizer.ggml.token_type_count", 2u);
        writer.Add("tokenizer.ggml.padding_token_id", 0u);
        writer.Add("tokenizer.ggml.unknown_token_id", 1u);
        writer.Add("tokenizer.ggml.bos_token_id", 2u);
        writer.Add("tokenizer.ggml.cls_token_id", 2u);
        writer.Add("tokenizer.ggml.eos_token_id", 3u);
        // Spelt so in GGUF.
        writer.Add("tokenizer.ggml.seperator_token_id", 3u);
        writer.Add("tokenizer.ggml.mask_token_id", 4u);
    }

    protected override string Spell(string text) => text.StartsWith(' ') ? WordStart + text[1..] : text;
}
