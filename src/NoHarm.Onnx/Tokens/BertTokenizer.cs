namespace NoHarm.Onnx.Tokens;

/// <summary>
/// Turns texts into the tokens that a BERT model was trained on. Nothing in a text is read as a special token: an answer
/// that says "[SEP]" does not end its own half of a pair.
/// </summary>
public sealed class BertTokenizer
{
    private const int AroundOne = 2;
    private const int AroundTwo = 3;

    private readonly BertNormalizer _normalizer;
    private readonly WordPieces _pieces;
    private readonly int _start;
    private readonly int _end;

    internal BertTokenizer(BertNormalizer normalizer, WordPieces pieces, int start, int end, int padding)
    {
        _normalizer = normalizer;
        _pieces = pieces;
        _start = start;
        _end = end;
        Padding = padding;
    }

    /// <summary>The token that fills a row up to the length of its neighbours.</summary>
    public int Padding { get; }

    /// <summary>The highest token number and one.</summary>
    public int Size => _pieces.Size;

    /// <summary>The pieces of a text without anything around them.</summary>
    public int[] Pieces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string uniform = _normalizer.Normalize(text);
        var tokens = new List<int>((uniform.Length / 4) + 4);
        foreach (Range word in BertWords.Split(uniform))
            _pieces.Append(uniform.AsSpan()[word], tokens);
        return [.. tokens];
    }

    /// <summary>A text with its special tokens; one that is too long loses its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most tokens, the two special ones counted.</param>
    public TokenRow Encode(string text, int longest)
    {
        int[] pieces = Pieces(text);
        int room = Math.Max(0, longest - AroundOne);
        int[] row = [_start, .. pieces.AsSpan()[..Math.Min(pieces.Length, room)], _end];
        return new TokenRow(row, row.Length);
    }

    /// <summary>Two texts with their special tokens; of a pair that is too long, the longer text loses its end first.</summary>
    /// <param name="first">The first text.</param>
    /// <param name="second">The second text.</param>
    /// <param name="longest">The most tokens, the three special ones counted.</param>
    public TokenRow EncodePair(string first, string second, int longest)
    {
        int[] a = Pieces(first);
        int[] b = Pieces(second);
        int room = Math.Max(0, longest - AroundTwo);
        if (a.Length + b.Length > room)
        {
            int half = room / 2;
            (int keptA, int keptB) =
                a.Length <= half ? (a.Length, room - a.Length)
                : b.Length <= half ? (room - b.Length, b.Length)
                : a.Length > b.Length ? (room - half, half)
                : (half, room - half);
            (a, b) = (a[..keptA], b[..keptB]);
        }

        return new TokenRow([_start, .. a, _end, .. b, _end], a.Length + AroundOne);
    }
}
