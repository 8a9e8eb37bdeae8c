using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>Cuts a sentence into clauses that can each carry an order of their own.</summary>
internal static class ClauseReader
{
    private const int LongestConnective = 4;

    /// <summary>The clauses of one sentence, in order and without a gap between their tokens.</summary>
    public static List<Clause> Read(Passage passage, int from, int to, HeadingContext outer, out HeadingContext own)
    {
        int body = LeadInReader.EndOf(passage, from, to, out own);
        HeadingContext context = own.Within(outer);
        var clauses = new List<Clause>();
        TextSpan? arrowTrigger = null;
        int start = from;
        while (start < to)
        {
            int end = SegmentEnd(passage, Math.Max(start, body), to);
            bool arrow = end < to && passage.KindAt(end) == TokenKind.Arrow;
            int segmentBody = Math.Max(start, body);
            if (arrow && ArrowReader.FollowsCondition(passage, segmentBody, end))
                clauses.Add(new Clause(start, end, end, context) { Trigger = arrowTrigger });
            else
                ReadSegment(passage, new Clause(start, end, segmentBody, context) { Trigger = arrowTrigger }, clauses);

            arrowTrigger = arrow && end > segmentBody && ArrowReader.SetsCondition(passage, segmentBody, end, to) ? passage.WordsOf(segmentBody, end) : null;
            start = end < to ? end + 1 : to;
            if (start >= to && end < to)
                clauses[^1] = clauses[^1] with { To = to };
        }

        return clauses;
    }

    private static int SegmentEnd(Passage passage, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (passage.DepthAt(i) > 0)
                continue;
            TokenKind kind = passage.KindAt(i);
            if (kind == TokenKind.Semicolon || (kind == TokenKind.Dash && !AfterthoughtReader.Judges(passage, i + 1, to)) || (kind == TokenKind.Arrow && !ArrowReader.RaisesDose(passage, i, to)))
                return i;
        }

        return to;
    }

    private static void ReadSegment(Passage passage, Clause segment, List<Clause> clauses)
    {
        int from = segment.From;
        int body = segment.Body;
        TextSpan? trigger = segment.Trigger;
        int triggerEnd = TriggerReader.LeadingEnd(passage, body, segment.To);
        if (triggerEnd > body)
        {
            trigger = passage.WordsOf(body, triggerEnd);
            body = triggerEnd;
        }

        else if (passage.Is(Math.Min(body, passage.Tokens.Length - 1), WordClass.Preposition)
            && FirstComma(passage, body, segment.To) is >= 0 and var comma
            && TriggerReader.LeadingEnd(passage, comma + 1, segment.To) is var later && later > comma + 1)
        {
            // "Even with a negative test, if suspicion remains, ..."
            trigger = passage.WordsOf(comma + 1, later);
            body = later;
        }

        Stance? joined = null;
        bool modal = false;
        Stance modalStance = Stance.None;
        bool negated = false;
        bool colonSeen = false;
        int firstComma = FirstComma(passage, body, segment.To);
        for (int i = body; i < segment.To; i++)
        {
            CueMatch cue = passage.DepthAt(i) == 0 ? passage.CueAt(i) : default;
            if (cue.Kind is CueKind.Against or CueKind.Hedge or CueKind.Recommend)
            {
                modal = cue.TakesVerb;
                modalStance = cue.Kind == CueKind.Against ? Stance.Against : cue.Kind == CueKind.Hedge ? Stance.Hedged : Stance.None;
            }

            negated |= cue.Kind == CueKind.AgainstLocal || ((cue.Kind is CueKind.Against or CueKind.Recommend) && passage.IsWord(i, "not"));
            Link link = Link.None;
            int next = i > body ? SplitAt(passage, i, segment.To, out link) : -1;
            // "No imaging or biopsy": behind "no" another thing follows, no order.
            if (next >= 0 && link == Link.Verb && modalStance == Stance.Against && !modal && passage.IsWord(i, "or"))
                next = -1;
            if (next < 0 && i > body && AfterthoughtReader.Explains(passage, body, i, segment.To))
            {
                link = Link.Own;
                next = i + 1;
            }

            if (!colonSeen && passage.KindAt(i) == TokenKind.Colon && passage.DepthAt(i) == 0)
            {
                colonSeen = true;
                if (ColonStartsOrders(passage, body, i, segment.To))
                {
                    link = Link.Own;
                    next = i + 1;
                }
            }

            if (next < 0)
                continue;

            // "For rate control, use ...": the phrase belongs to the clause after its comma.
            if (i == firstComma && passage.Is(body, WordClass.Preposition))
            {
                body = next;
                i = next - 1;
                continue;
            }

            clauses.Add(segment with { From = from, To = i, Body = body, Trigger = trigger, Joined = joined });
            // "Use not A but B", "order not only A but also B": the verb before "not" holds for what follows "but".
            if (link == Link.But && negated && passage.IsOrderVerb(passage.Head(body, i), i))
            {
                joined = Stance.Recommended;
                negated = false;
                from = i;
                body = next;
                i = next - 1;
                continue;
            }

            bool inherits = link == Link.Verb && modal && modalStance != Stance.None && !IsNewStart(passage, i);
            joined = inherits ? modalStance : null;
            if (!inherits)
                modal = false;
            from = i;
            body = next;
            i = next - 1;
        }

        clauses.Add(segment with { From = from, To = segment.To, Body = body, Trigger = trigger, Joined = joined });
    }

    // "... makes ABPA a consideration: total IgE, spirometry": a finding, then what is ordered because of it.
    private static bool ColonStartsOrders(Passage passage, int from, int colon, int to)
    {
        if (colon + 1 >= to || colon <= from)
            return false;
        int next = colon + 1;
        if (StartsOwn(passage, next) && passage.CueAt(next).Kind == CueKind.Recommend)
            return true;
        var before = new CueCensus(passage, from, colon, 0);
        var after = new CueCensus(passage, next, to, 0);
        return before.Finite && !before.Any && !after.Finite && after.Order && !passage.IsOrderVerb(passage.Head(from, colon), colon);
    }

    private static int FirstComma(Passage passage, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (passage.KindAt(i) == TokenKind.Comma && passage.DepthAt(i) == 0)
                return i;
        }

        return -1;
    }

    // A comma before "and" ends what "do not" forbids; "or" and a bare "and" do not.
    private static bool IsNewStart(Passage passage, int split) =>
        passage.KindAt(split) == TokenKind.Comma && split + 1 < passage.Tokens.Length && !passage.IsWord(split + 1, "or");

    // Where the next clause's words begin when one starts at this comma or connective, else -1.
    private static int SplitAt(Passage passage, int at, int to, out Link link)
    {
        link = Link.None;
        if (passage.DepthAt(at) > 0)
            return -1;
        bool comma = passage.KindAt(at) == TokenKind.Comma;
        bool but = passage.IsWord(at, "but") || passage.IsWord(at, "however");
        if (!comma && !but && !passage.IsWord(at, "and") && !passage.IsWord(at, "or") && !passage.IsWord(at, "then"))
            return -1;
        if (but && passage.CueAt(at).Kind != CueKind.Contrast)
            return -1;

        int next = comma ? at + 1 : at;
        int limit = Math.Min(to, next + LongestConnective);
        while (next < limit && passage.IsWord(next) && passage.IsSkipped(next) && !StartsOwn(passage, next))
            next++;
        if (next < limit && (passage.IsWord(next, "but") || passage.IsWord(next, "however")))
        {
            but = true;
            next++;
            while (next < limit && passage.IsWord(next) && passage.IsSkipped(next) && !StartsOwn(passage, next))
                next++;
        }

        if (next >= to || !passage.IsWord(next))
            return -1;
        if (passage.IsOrderVerb(next, to))
            link = Link.Verb;
        else if (AfterthoughtReader.RefersBack(passage, next, to))
            return -1;
        else if (StartsOwn(passage, next) || (comma && EndsWithInstead(passage, next, to)))
            link = Link.Own;
        else if (but)
            link = Link.But;
        return link == Link.None ? -1 : next;
    }

    // "EGD not needed, stool antigen instead"
    private static bool EndsWithInstead(Passage passage, int from, int to)
    {
        for (int i = from; i < to && passage.KindAt(i) is TokenKind.Word or TokenKind.Stop; i++)
        {
            if (passage.IsWord(i, "instead"))
                return i > from && (i + 1 >= to || !passage.IsWord(i + 1));
        }

        return false;
    }

    private static bool StartsOwn(Passage passage, int token) =>
        passage.CueAt(token).Kind == CueKind.Against
        || (passage.CueAt(token).Kind is CueKind.Recommend or CueKind.Hedge or CueKind.Delegate
            && passage.Is(token, WordClass.ClauseStart));

    private enum Link
    {
        None,
        Verb,
        Own,
        But,
    }
}
