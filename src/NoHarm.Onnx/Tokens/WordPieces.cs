namespace NoHarm.Onnx.Tokens;

/// <summary>A vocabulary of word pieces and the greedy search for the longest of them (WordPiece, Schuster and Nakajima 2012).</summary>
internal sealed class WordPieces
{
    private readonly Dictionary<string, int> _tokens;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly int _longestPiece;
    private readonly int _longestWord;

    /// <summary>A vocabulary.</summary>
    /// <param name="tokens">The number of every token.</param>
    /// <param name="unknown">The token for words that are not in it.</param>
    /// <param name="continuation">What marks a piece that continues a word, such as <c>##</c>.</param>
    /// <param name="longestWord">Characters of the longest word that is looked up; longer ones are unknown.</param>
    public WordPieces(IReadOnlyDictionary<string, int> tokens, string unknown = "[UNK]", string continuation = "##", int longestWord = 100)
    {
        _tokens = new Dictionary<string, int>(tokens, StringComparer.Ordinal);
        _starts = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = _tokens.Where(token => token.Key.StartsWith(continuation, StringComparison.Ordinal) && token.Key.Length > continuation.Length)
            .ToDictionary(token => token.Key[continuation.Length..], token => token.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _longestPiece = _tokens.Keys.Max(token => token.Length);
        _longestWord = longestWord;
        Unknown = _tokens[unknown];
        Size = _tokens.Values.Max() + 1;
    }

    /// <summary>The token for words that are not in the vocabulary.</summary>
    public int Unknown { get; }

    /// <summary>The highest token number and one: rows that a model needs to know them all.</summary>
    public int Size { get; }

    /// <summary>The number of a token, or null when there is none of that name.</summary>
    public int? this[string token] => _tokens.TryGetValue(token, out int id) ? id : null;

    /// <summary>Appends the pieces of one word; a word of which any part is unknown is unknown as a whole.</summary>
    public void Append(ReadOnlySpan<char> word, List<int> tokens)
    {
        int before = tokens.Count;
        if (IsTooLong(word))
        {
            tokens.Add(Unknown);
            return;
        }

        for (int start = 0; start < word.Length;)
        {
            int length = Longest(word[start..], start == 0 ? _starts : _continuations, out int token);
            if (length == 0)
            {
                tokens.RemoveRange(before, tokens.Count - before);
                tokens.Add(Unknown);
                return;
            }

            tokens.Add(token);
            start += length;
        }
    }

    private int Longest(ReadOnlySpan<char> rest, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces, out int token)
    {
        for (int length = Math.Min(rest.Length, _longestPiece); length > 0; length--)
        {
            if (pieces.TryGetValue(rest[..length], out token))
                return length;
        }

        token = Unknown;
        return 0;
    }

    // Counted in characters, not in UTF-16 units.
    private bool IsTooLong(ReadOnlySpan<char> word)
    {
        if (word.Length <= _longestWord)
            return false;
        int characters = 0;
        foreach (char unit in word)
            characters += char.IsLowSurrogate(unit) ? 0 : 1;
        return characters > _longestWord;
    }
}
