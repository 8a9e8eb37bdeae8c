namespace NoHarm.Extraction;

/// <summary>Tells questions, which order nothing, from requests ("Could you check a TSH?") and telegraphic doubts ("CT chest?").</summary>
internal static class QuestionReader
{
    /// <summary>Whether a sentence asks something: it ends with a question mark and opens with a word that asks, also after "Q:".</summary>
    public static bool IsQuestion(Passage passage, int from, int to)
    {
        int last = to - 1;
        while (last > from && passage.KindAt(last) == TokenKind.Close)
            last--;
        if (last <= from || passage.KindAt(last) != TokenKind.Stop || passage.Text[passage.Tokens[last].Start] != '?')
            return false;

        int head = from;
        if (passage.KindAt(from + 1) is TokenKind.Colon && from + 2 < last)
            head = from + 2;
        while (head < last && (passage.IsWord(head, "and") || passage.IsWord(head, "but") || passage.IsWord(head, "so") || !passage.IsWord(head)))
            head++;
        return passage.Is(head, WordClass.Question) && !IsRequest(passage, head);
    }

    /// <summary>Whether a sentence only wonders whether to do something: "PET?", "repeat the echo?".</summary>
    public static bool IsDoubt(Passage passage, int from, int to)
    {
        bool asks = to - from > 1 && passage.KindAt(to - 1) == TokenKind.Stop && passage.Text[passage.Tokens[to - 1].Start] == '?';
        return asks && !passage.Is(from, WordClass.Question) && passage.CueAt(from).Kind != CueKind.Recommend;
    }

    // "Could you ...?", "Can we ...?", "Why not ...?" ask somebody to act.
    private static bool IsRequest(Passage passage, int head) =>
        passage.IsWord(head + 1, "not")
        || ((passage.IsWord(head + 1, "you") || passage.IsWord(head + 1, "we"))
            && (passage.IsWord(head, "could") || passage.IsWord(head, "can") || passage.IsWord(head, "would") || passage.IsWord(head, "will")));
}
