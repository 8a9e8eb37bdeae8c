namespace NoHarm.Extraction;

/// <summary>Recognises what leads a sentence in: "Labs: ...", "If plaque is found: ...", "Lipids - check LDL".</summary>
internal static class LeadInReader
{
    private const int LongestLeadIn = 30;
    private const int LongestPlainLeadIn = 6;

    /// <summary>The token after the colon or dash of a lead-in, and what it says; the first token when there is none.</summary>
    public static int EndOf(Passage passage, int from, int to, out HeadingContext own)
    {
        own = HeadingContext.Nothing;
        if (passage.CueAt(from).Kind == CueKind.Courtesy)
            return from;
        bool finite = false;
        bool comma = false;
        for (int i = from; i < to && i - from <= LongestLeadIn; i++)
        {
            TokenKind kind = passage.KindAt(i);
            if (passage.DepthAt(i) > 0)
                continue;
            finite |= passage.Is(i, WordClass.Finite);
            comma |= kind == TokenKind.Comma;
            if (kind is TokenKind.Semicolon or TokenKind.Stop or TokenKind.Arrow || i == from && kind != TokenKind.Word)
                return from;
            if (kind == TokenKind.Dash && (finite || i - from > LongestPlainLeadIn || passage.Is(from, WordClass.Verb)))
                return from;
            if (kind is not (TokenKind.Colon or TokenKind.Dash) || i + 1 >= to)
                continue;

            HeadingContext read = HeadingReader.Read(passage, from, i);
            bool plain = read.Kind is HeadingKind.Plan;
            bool short_ = i - from <= LongestPlainLeadIn && !finite;
            // "Take a full history: ..." orders it.
            if (read.Kind == HeadingKind.None && passage.IsOrderVerb(passage.Head(from, i), i))
                return from;
            if (plain && (!short_ || passage.Is(from, WordClass.Verb)))
                return from;
            if (kind == TokenKind.Dash && read.Kind is HeadingKind.Against or HeadingKind.Hedge && !short_)
                return from;
            // "CBC, TSH, not needed: biopsy": only the end of it leads in.
            if (comma && read.Kind is (HeadingKind.Against or HeadingKind.Hedge) && passage.CueAt(from).Kind == CueKind.None)
                return from;
            own = read;
            return i + 1;
        }

        return from;
    }
}
