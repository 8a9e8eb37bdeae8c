using System.Text;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>A model's tokens: from text and to text.</summary>
internal sealed unsafe class Vocabulary
{
    private const int Control = 1 << 3;
    private const int UserDefined = 1 << 4;

    // Pointers into the model, which the handle keeps alive.
    private readonly ModelHandle _model;
    private readonly nint _vocabulary;

    public Vocabulary(ModelHandle model)
    {
        _model = model;
        _vocabulary = NativeMethods.llama_model_get_vocab(model);
        Count = NativeMethods.llama_vocab_n_tokens(_vocabulary);
    }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; }

    /// <summary>Whether there is a way to turn text into tokens.</summary>
    public bool IsThere => NativeMethods.llama_vocab_type(_vocabulary) != 0;

    /// <summary>The token that begins a text, when the model wants one; else null.</summary>
    public int? Beginning =>
        NativeMethods.llama_vocab_get_add_bos(_vocabulary) && NativeMethods.llama_vocab_bos(_vocabulary) is >= 0 and var token ? token : null;

    /// <summary>The token that begins a text, or -1, whether the model wants one or not.</summary>
    public int Start => NativeMethods.llama_vocab_bos(_vocabulary);

    /// <summary>The native vocabulary, for a grammar.</summary>
    public nint Pointer => _vocabulary;

    /// <summary>Whether writing ends with a token.</summary>
    public bool Ends(int token) => NativeMethods.llama_vocab_is_eog(_vocabulary, token);

    /// <summary>Tokens of the tool's own text, in which the template's control tokens mean what they say.</summary>
    public int[] Scaffold(string text) => Tokenize(text, parseSpecial: true);

    /// <summary>
    /// Tokens of somebody else's text, in which nothing is a control token: a text that spells one out is read letter
    /// by letter. Control tokens are plain text to the library already; those that a model's maker declared as words of
    /// the user's own are not, so a text that yields one that <paramref name="reserved"/> names is cut inside it.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="reserved">Tokens with a meaning in the prompt.</param>
    public int[] Inert(string text, IReadOnlySet<int> reserved)
    {
        var cuts = new SortedSet<int>();
        while (true)
        {
            int[] tokens = TokenizeParts(text, cuts);
            int before = cuts.Count;
            foreach (string marker in tokens.Where(token => IsActive(token, reserved)).Distinct().Select(PieceOf))
                CutInside(text, marker, cuts);

            // What cannot be cut (a marker of one character, or one that the model rewrites) is left out.
            if (cuts.Count == before)
                return [.. tokens.Where(token => !IsActive(token, reserved))];
        }
    }

    /// <summary>Tokens of a whole text, with those that begin and end one; nothing in it is a control token.</summary>
    public int[] Whole(string text) => Tokenize(text, parseSpecial: false, addEnds: true);

    /// <summary>A token as text.</summary>
    public string PieceOf(int token)
    {
        byte[] text = BytesOf(token);
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>A token as bytes: a character may be spread over several tokens.</summary>
    public byte[] BytesOf(int token)
    {
        byte* buffer = stackalloc byte[64];
        int length = NativeMethods.llama_token_to_piece(_vocabulary, token, buffer, 64, 0, 1);
        if (length >= 0)
            return new Span<byte>(buffer, length).ToArray();
        byte[] longer = new byte[-length];
        fixed (byte* start = longer)
            length = NativeMethods.llama_token_to_piece(_vocabulary, token, start, longer.Length, 0, 1);
        return longer[..Math.Max(0, length)];
    }

    /// <summary>Whether a token is more than text: it steers the model, or has a meaning in the prompt.</summary>
    private bool IsActive(int token, IReadOnlySet<int> reserved)
    {
        int kind = NativeMethods.llama_vocab_get_attr(_vocabulary, token);
        return (kind & Control) != 0 || NativeMethods.llama_vocab_is_eog(_vocabulary, token) || ((kind & UserDefined) != 0 && reserved.Contains(token));
    }

    private static void CutInside(string text, string marker, SortedSet<int> cuts)
    {
        for (int at = -1; marker.Length > 1 && (at = text.IndexOf(marker, at + 1, StringComparison.Ordinal)) >= 0;)
            cuts.Add(at + 1);
    }

    private int[] TokenizeParts(string text, SortedSet<int> cuts)
    {
        var tokens = new List<int>();
        int start = 0;
        foreach (int end in cuts.Append(text.Length))
        {
            tokens.AddRange(Tokenize(text[start..end], parseSpecial: false));
            start = end;
        }

        return [.. tokens];
    }

    private int[] Tokenize(string text, bool parseSpecial, bool addEnds = false)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int[] tokens = new int[bytes.Length + 8];
        byte special = parseSpecial ? (byte)1 : (byte)0;
        fixed (byte* start = bytes)
        {
            while (true)
            {
                int count;
                fixed (int* target = tokens)
                    count = NativeMethods.llama_tokenize(_vocabulary, start, bytes.Length, target, tokens.Length, addEnds ? (byte)1 : (byte)0, special);
                GC.KeepAlive(_model);
                if (count >= 0)
                    return tokens[..count];
                if (count == int.MinValue)
                    throw new InvalidOperationException("The text has more tokens than can be counted.");
                tokens = new int[-count];
            }
        }
    }
}
