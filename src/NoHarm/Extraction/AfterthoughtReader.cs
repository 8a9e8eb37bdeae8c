namespace NoHarm.Extraction;

/// <summary>Recognises words that only make sense with what stands before them, so that they are no order of their own.</summary>
internal static class AfterthoughtReader
{
    private const int LongestBackReference = 6;
    private const int LongestPhrase = 40;

    /// <summary>Whether what follows a dash judges what stands before it: "codeine - no, she falls", "rifampin - my preferred".</summary>
    public static bool Judges(Passage passage, int from, int to)
    {
        if (from >= to)
            return false;
        CueMatch cue = passage.CueAt(from);
        return cue.Kind is CueKind.AgainstAfter or CueKind.Hedge or CueKind.Recommend && !cue.TakesVerb
            && (cue.End >= to || passage.KindAt(cue.End) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop);
    }

    /// <summary>Whether a clause speaks of what the one before it names: "a dipstick is cheap and I would do it".</summary>
    public static bool RefersBack(Passage passage, int from, int to)
    {
        if (!(passage.IsWord(from, "i") || passage.IsWord(from, "we") || passage.IsWord(from, "i'd") || passage.IsWord(from, "we'd"))
            || passage.CueAt(from).Kind != CueKind.Recommend)
        {
            return false;
        }

        int end = from;
        while (end < to && end - from <= LongestBackReference && passage.IsWord(end))
            end++;
        return end - from <= LongestBackReference && (passage.IsWord(end - 1, "it") || passage.IsWord(end - 1, "that") || passage.IsWord(end - 1, "them")
            || passage.IsWord(end - 1, "one") || passage.IsWord(end - 1, "so"));
    }

    /// <summary>Whether a sentence that says why begins after a comma: "stress test, he is the right age".</summary>
    public static bool Explains(Passage passage, int from, int comma, int to)
    {
        int subject = comma + 1;
        if (passage.KindAt(comma) != TokenKind.Comma || comma - from > LongestPhrase || passage.DepthAt(comma) > 0 || subject + 1 >= to || passage.CueAt(subject).Kind is not (CueKind.None or CueKind.Done))
            return false;
        bool contracted = passage.Is(subject, WordClass.Finite) && passage.Text.AsSpan(passage.Tokens[subject].Start, passage.Tokens[subject].Length).IndexOfAny('\'', '\u2019') > 0;
        bool pronoun = passage.IsWord(subject, "he") || passage.IsWord(subject, "she") || passage.IsWord(subject, "it") || passage.IsWord(subject, "they") || passage.IsWord(subject, "this");
        if (!contracted && !(pronoun && passage.IsFinite(subject + 1) && passage.CueAt(subject + 1).Kind is CueKind.None or CueKind.Done))
            return false;
        var before = new CueCensus(passage, from, comma, 0);
        return !before.Finite && !before.Has(CueKind.Reason) && !passage.Is(from, WordClass.Preposition | WordClass.Subordinate);
    }
}
