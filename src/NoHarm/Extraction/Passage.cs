using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>A block as tokens, with the cues found in it and how deep in brackets each token stands.</summary>
internal sealed class Passage
{
    private const int DeepestBracket = 3;
    private readonly CueMatch[] _cues;
    private readonly byte[] _depths;

    public Passage(string text, Block block, CueLexicon lexicon)
    {
        Text = text;
        Lexicon = lexicon;
        Tokens = Tokenizer.Read(text, block, lexicon);
        _cues = CuesOf(Tokens, lexicon);
        _depths = new byte[Tokens.Length];
        ReadGates();
    }

    /// <summary>The whole answer.</summary>
    public string Text { get; }

    /// <summary>The words and marks of the block.</summary>
    public Token[] Tokens { get; }

    public CueLexicon Lexicon { get; }

    /// <summary>The cue that begins at a token.</summary>
    public CueMatch CueAt(int token) => _cues[token];

    /// <summary>How many brackets are open at a token, the brackets themselves included, at most three.</summary>
    public int DepthAt(int token) => _depths[token];

    public TokenKind KindAt(int token) => Tokens[token].Kind;

    public bool IsWord(int token) => Tokens[token].Kind == TokenKind.Word;

    /// <summary>Whether a token is a word of a class.</summary>
    public bool Is(int token, WordClass wanted) => Lexicon.Is(Tokens[token].Word, wanted);

    /// <summary>Whether a word may stand before an imperative: "please", "then", and adverbs such as "permanently".</summary>
    public bool IsSkipped(int token) =>
        Is(token, WordClass.Skip)
        || (IsWord(token) && Tokens[token].Word < 0 && Tokens[token].Length > 4
            && Text.AsSpan(Tokens[token].Start, Tokens[token].Length).EndsWith("ly", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a token is this very word, lower case.</summary>
    public bool IsWord(int token, string word) =>
        Tokens[token].Length == word.Length
        && Text.AsSpan(Tokens[token].Start, Tokens[token].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsNumber(int token) => IsWord(token) && char.IsAsciiDigit(Text[Tokens[token].Start]);

    public bool IsCapital(int token) => char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>The stretch of text from one token to before another.</summary>
    public TextSpan SpanOf(int from, int to) =>
        new(Tokens[from].Start, Tokens[to - 1].End - Tokens[from].Start);

    /// <summary>The same, without marks after the last word or bracket; null when there is no word.</summary>
    public TextSpan? WordsOf(int from, int to)
    {
        while (to > from && KindAt(to - 1) is not (TokenKind.Word or TokenKind.Close))
            to--;
        return to > from ? SpanOf(from, to) : null;
    }

    /// <summary>Works out the brackets of one sentence; a bracket without its partner counts for nothing.</summary>
    public void MarkBrackets(int from, int to)
    {
        var open = new Stack<int>();
        var opensAt = new HashSet<int>();
        var closesAt = new HashSet<int>();
        for (int i = from; i < to; i++)
        {
            if (Tokens[i].Kind == TokenKind.Open)
                open.Push(i);
            else if (Tokens[i].Kind == TokenKind.Close && open.TryPop(out int start) && opensAt.Add(start))
                closesAt.Add(i);
        }

        int depth = 0;
        for (int i = from; i < to; i++)
        {
            if (opensAt.Contains(i))
                depth++;
            _depths[i] = (byte)Math.Min(depth, DeepestBracket);
            if (closesAt.Contains(i))
                depth--;
        }
    }

    /// <summary>The first token from here, at bracket depth 0, that is no word that may stand before an imperative.</summary>
    public int Head(int from, int to)
    {
        while (from < to && (CueAt(from).Kind == CueKind.Gate || ((!IsWord(from) || IsSkipped(from)) && CueAt(from).Kind is CueKind.None or CueKind.Recommend)))
        {
            if (CueAt(from).Kind == CueKind.Gate)
            {
                from = CueAt(from).End;
                continue;
            }

            if (CueAt(from).Kind == CueKind.Recommend && !IsSkipped(from))
                break;
            from++;
        }

        return Math.Min(from, to);
    }

    /// <summary>Whether a token is the verb of a full sentence: no infinitive ("to have at home"), no noun ("the cause"), no abbreviation ("BE-FAST").</summary>
    public bool IsFinite(int token)
    {
        if (!Is(token, WordClass.Finite) || (Tokens[token].Length > 1 && IsCapital(token) && char.IsUpper(Text[Tokens[token].Start + 1])))
            return false;
        return token == 0 || !(IsWord(token - 1, "to") || Is(token - 1, WordClass.Determiner));
    }

    /// <summary>Whether an imperative stands at a token, and not a noun that looks like one.</summary>
    public bool IsOrderVerb(int token, int to)
    {
        if (token >= to)
            return false;
        if (Is(token, WordClass.Verb))
            return true;
        // "have the lab add a ferritin", "do a neurological exam", "let him know"
        if (Is(token, WordClass.Causative))
            return token + 1 < to && (Is(token + 1, WordClass.Determiner) || IsWord(token + 1, "him") || IsWord(token + 1, "them"));
        if (!Is(token, WordClass.VerbNoun) || token + 1 >= to)
            return false;
        return IsWord(token + 1) && !IsWord(token + 1, "of") && !IsWord(token + 1, "and") && !IsWord(token + 1, "or")
            && !IsWord(token + 1, "if") && !IsFinite(token + 1);
    }

    // A condition that holds by default is no trigger, and no cue inside it counts.
    private void ReadGates()
    {
        for (int i = 0; i < _cues.Length; i++)
        {
            if (_cues[i].Kind != CueKind.Trigger || GateReader.EndOf(this, i) is var end && end < 0)
                continue;
            _cues[i] = _cues[i] with { Kind = CueKind.Gate, End = end };
            Array.Clear(_cues, i + 1, end - i - 1);
            i = end - 1;
        }
    }

    private static CueMatch[] CuesOf(Token[] tokens, CueLexicon lexicon)
    {
        var cues = new CueMatch[tokens.Length];
        int so = lexicon.Find("so");
        int that = lexicon.Find("that");
        int no = lexicon.Find("no");
        int i = 0;
        while (i < tokens.Length)
        {
            CueMatch cue = lexicon.Match(tokens, i);
            // "..., so that does not need repeating": "that" is the subject, and what follows no purpose.
            bool subject = cue.Kind == CueKind.Reason && tokens[cue.Start].Word == so && tokens[cue.End - 1].Word == that
                && cue.End < tokens.Length && lexicon.Is(tokens[cue.End].Word, WordClass.Finite);
            if (cue.Kind == CueKind.None || subject)
            {
                i++;
                continue;
            }

            // "codeine: no, she falls": a lone "no" rejects what stands before it.
            bool lone = cue.Kind == CueKind.Against && cue.End == i + 1 && i > 0 && tokens[i].Word == no
                && (cue.End == tokens.Length || tokens[cue.End].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop);
            cues[cue.Start] = lone ? cue with { Kind = CueKind.AgainstAfter } : cue;
            i = Math.Max(cue.End, i + 1);
        }

        return cues;
    }
}
