namespace NoHarm.Testing.Onnx;

/// <summary>A WordPiece vocabulary that knows some words, and every lower-case ASCII text by its letters.</summary>
internal static class TinyVocabulary
{
    private static readonly string[] Words =
    [
        "start", "order", "test", "number", "repeat", "stop", "refer", "today", "within", "weeks", "two", "the", "a", "of", "and", "to",
        "apixaban", "mg", "daily", "do", "not", "query", "passage",
    ];

    /// <summary>The tokens in order.</summary>
    public static string[] Tokens { get; } = Distinct(
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]",
        .. Words,
        .. Enumerable.Range('!', '~' - '!' + 1).Select(c => ((char)c).ToString()).Where(c => !char.IsAsciiLetterUpper(c[0])),
        .. Enumerable.Range('0', 10).Concat(Enumerable.Range('a', 26)).Select(c => "##" + (char)c),
    ]);

    private static string[] Distinct(string[] tokens) => [.. tokens.Distinct()];
}
