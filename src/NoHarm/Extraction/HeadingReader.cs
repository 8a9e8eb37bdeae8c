using System.Text;
using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>Reads what a heading or lead-in ("Avoid", "If plaque is found", "Labs") says about what stands under it.</summary>
internal static class HeadingReader
{
    private const int LongestPhrase = 5;
    private const int LongestElse = 3;
    private static readonly string[] PlanWords =
        ["plan", "management", "treatment", "recommendations", "recommendation", "workup", "work", "next", "orders", "therapy", "testing"];

    /// <summary>The context that some tokens, without their colon, set.</summary>
    public static HeadingContext Read(Passage passage, int from, int to)
    {
        while (to > from && !passage.IsWord(to - 1) && passage.KindAt(to - 1) != TokenKind.Close)
            to--;
        if (to <= from)
            return HeadingContext.Nothing;

        TextSpan span = passage.SpanOf(from, to);
        string heading = Clean(passage.Text, span);
        HeadingKind kind = KindOf(passage, from, to);
        return new HeadingContext(kind, heading, kind == HeadingKind.Condition ? span : null);
    }

    private static HeadingKind KindOf(Passage passage, int from, int to)
    {
        List<string> words = WordsOf(passage, from, to);
        if (words.Count == 0)
            return HeadingKind.Plan;
        if (words.Count > 1 && words[^1] is "if" or "when" or "for")
            return HeadingKind.Triggers;
        // "If not:" looks like a prohibition and is the other branch of a condition.
        if (words.Count <= LongestElse && words[0] == "if" && words[^1] == "not")
            return HeadingKind.Condition;

        int head = from;
        while (head < to && !passage.IsWord(head))
            head++;
        HeadingKind? known = Lookup(passage.Lexicon, words);
        // "If tablets fail or are contraindicated": how a condition ends says nothing of what follows it.
        if (known != HeadingKind.Triggers && (passage.CueAt(head).Kind == CueKind.Trigger || TriggerReader.IsOutcome(passage, head, to)))
            return HeadingKind.Condition;
        if (known == HeadingKind.None && words.Exists(word => PlanWords.Contains(word)))
            known = HeadingKind.Plan;
        if (known == HeadingKind.Against && words[^1] is "not" or "never" or "don't" or "wouldn't")
            return HeadingKind.AgainstVerb;
        if (known is { } kind)
            return kind;

        return passage.Is(head, WordClass.Condition) ? HeadingKind.Condition : HeadingKind.Plan;
    }

    // The whole phrase, else its beginning, else its end ("Cofactors to avoid"); longer phrases first.
    private static HeadingKind? Lookup(CueLexicon lexicon, List<string> words)
    {
        if (words.Count <= LongestPhrase && lexicon.HeadingOf(string.Join(' ', words)) is { } whole)
            return whole;
        for (int length = Math.Min(LongestPhrase, words.Count - 1); length > 0; length--)
        {
            if (lexicon.HeadingOf(string.Join(' ', words.Take(length))) is { } start)
                return start;
        }

        for (int length = Math.Min(LongestPhrase, words.Count - 1); length > 0; length--)
        {
            if (lexicon.HeadingOf(string.Join(' ', words.Skip(words.Count - length))) is { } end)
                return end;
        }

        return null;
    }

    private static List<string> WordsOf(Passage passage, int from, int to)
    {
        var words = new List<string>();
        for (int i = from; i < to && words.Count < 24; i++)
        {
            if (passage.IsWord(i))
            {
                Token token = passage.Tokens[i];
                words.Add(passage.Text.Substring(token.Start, token.Length).ToLowerInvariant().Replace('\u2019', '\''));
            }
        }

        return words;
    }

    private static string Clean(string text, TextSpan span)
    {
        var clean = new StringBuilder(span.Length);
        foreach (char c in text.AsSpan(span.Start, span.Length))
        {
            if (c is not ('*' or '_' or '#' or '`'))
                clean.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return clean.ToString().Trim();
    }
}
