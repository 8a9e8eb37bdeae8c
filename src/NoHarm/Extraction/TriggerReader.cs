namespace NoHarm.Extraction;

/// <summary>Finds how far a condition reaches.</summary>
internal static class TriggerReader
{
    private const int ShortestCondition = 2;
    private const int LongestOutcome = 4;
    private const int LongestJudgement = 12;

    /// <summary>Whether a clinical condition begins at a token.</summary>
    public static bool StartsAt(Passage passage, int token, int to, bool atHead)
    {
        CueMatch cue = passage.CueAt(token);
        if (cue.Kind == CueKind.Trigger)
            return token + 1 < to ? !passage.IsWord(token, "when") || passage.KindAt(token + 1) != TokenKind.Comma : !passage.IsWord(token, "for");

        // "Should fever develop, ..." but not "Should start ...".
        return atHead && cue.Kind == CueKind.Recommend && cue.End == token + 1 && passage.IsWord(token, "should")
            && token + 1 < to && passage.IsWord(token + 1) && !passage.IsOrderVerb(token + 1, to);
    }

    /// <summary>Whether words say how things went, so that they set a condition: "no response in two weeks", "pain still present".</summary>
    public static bool IsOutcome(Passage passage, int from, int to)
    {
        bool lacks = from < to && (passage.IsWord(from, "no") || passage.IsWord(from, "not") || passage.IsWord(from, "lack") || passage.IsWord(from, "without")
            || passage.IsWord(from, "little") || passage.IsWord(from, "poor") || passage.IsWord(from, "inadequate") || passage.IsWord(from, "insufficient"));
        for (int i = from + 1; i < to; i++)
        {
            bool outcome = lacks && i <= from + LongestOutcome && passage.Is(i, WordClass.Outcome);
            // "No change" alone leaves things as they are.
            if ((outcome && !(to - from == 2 && passage.IsWord(i, "change"))) || passage.Is(i, WordClass.Persistence))
                return true;
        }

        return false;
    }

    /// <summary>The token after a condition that opens a clause, its comma included; the start itself when there is none.</summary>
    public static int LeadingEnd(Passage passage, int from, int to, int depth = 0)
    {
        int head = from;
        while (head < to && passage.IsWord(head) && passage.Is(head, WordClass.Skip) && passage.CueAt(head).Kind == CueKind.None)
            head++;
        if (head >= to)
            return from;
        if (!StartsAt(passage, head, to, atHead: true))
            return OutcomeEnd(passage, head, to, from);

        int firstComma = -1;
        bool verbSeen = false;
        // "Should the scan come back normal, ...": the verb after "should" is the condition's own.
        bool inverted = passage.IsWord(head, "should") && OrderAfterComma(passage, head + 1, to) >= 0;
        for (int i = head + 1; i < to; i++)
        {
            if (passage.DepthAt(i) > depth)
                continue;
            TokenKind kind = passage.KindAt(i);
            if (kind == TokenKind.Colon || passage.IsWord(i, "then"))
                return i + 1;
            if (kind == TokenKind.Comma)
            {
                if (firstComma < 0)
                    firstComma = i;
                int next = passage.Head(i + 1, to);
                if (next < to && !ColonFollowsSoon(passage, next, to) && StartsOrder(passage, next, to))
                    return i + 1;
            }
            else if (firstComma < 0 && !inverted && i - head >= ShortestCondition
                && (StartsOrder(passage, i, to, strict: true) || (verbSeen && StartsJudgement(passage, i, to))))
            {
                return i;
            }

            verbSeen |= passage.Is(i, WordClass.Finite);
        }

        return firstComma >= 0 ? firstComma + 1 : to;
    }

    private static int OutcomeEnd(Passage passage, int head, int to, int none)
    {
        int comma = passage.CueAt(head).Kind is CueKind.Against or CueKind.AgainstLocal ? OrderAfterComma(passage, head, to) : -1;
        return comma >= 0 && IsOutcome(passage, head, comma) ? comma + 1 : none;
    }

    private static int OrderAfterComma(Passage passage, int from, int to)
    {
        for (int i = from; i + 1 < to; i++)
        {
            if (passage.KindAt(i) == TokenKind.Comma && passage.DepthAt(i) == 0 && passage.IsOrderVerb(passage.Head(i + 1, to), to))
                return i;
        }

        return -1;
    }

    // "If she cannot have it soon | a plain film is fine"
    private static bool StartsJudgement(Passage passage, int token, int to)
    {
        if (!passage.IsWord(token, "a") && !passage.IsWord(token, "an"))
            return false;
        for (int i = token + 1; i < to && i < token + LongestJudgement && passage.IsWord(i) && !passage.Is(i, WordClass.Subordinate); i++)
        {
            if (passage.Is(i, WordClass.Finite))
                return passage.CueAt(i).Kind is CueKind.Recommend or CueKind.Hedge && passage.CueAt(i).End > i + 1;
        }

        return false;
    }

    /// <summary>Whether a condition is all that a lead-in leads to, so that the lead-in is the action: "CT chest: only if the wheeze persists".</summary>
    public static bool FollowsLeadIn(Passage passage, Clause clause, out int mark)
    {
        mark = clause.From;
        if (clause.Trigger is null || clause.Body < clause.To)
            return false;
        while (mark < clause.To && (passage.DepthAt(mark) > 0 || passage.KindAt(mark) is not (TokenKind.Colon or TokenKind.Dash)))
            mark++;
        return mark > clause.From && mark + 1 < clause.To && StartsAt(passage, mark + 1, clause.To, atHead: true);
    }

    /// <summary>Whether a trailing condition makes an action of a bare phrase before it, as in "IV iron only if ...".</summary>
    public static bool Gates(Passage passage, int from, int trigger, int depth)
    {
        bool only = passage.IsWord(trigger, "only") || (passage.IsWord(trigger, "but") && passage.IsWord(trigger + 1, "only"));
        if (from >= trigger || !only)
            return false;
        var seen = new CueCensus(passage, from, trigger, depth);
        return !seen.Finite && !seen.Finding;
    }

    /// <summary>Where a reason ends: at the comma after which the clause goes on, at "I would", else at the end.</summary>
    public static int ReasonEnd(Passage passage, int from, int to, int depth)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (passage.DepthAt(i) > depth)
                continue;
            if (passage.KindAt(i) == TokenKind.Comma && i + 1 < to)
            {
                int next = passage.Head(i + 1, to);
                if (passage.IsWord(i + 1, "then")
                    || (next < to && (passage.IsOrderVerb(next, to) || passage.Is(next, WordClass.ClauseStart))))
                {
                    return i;
                }
            }
            else if (passage.CueAt(i).Kind is CueKind.Recommend or CueKind.Hedge or CueKind.Against
                && (IsPronoun(passage, i) || passage.IsWord(i, "i'd") || passage.IsWord(i, "we'd")))
            {
                return i;
            }
        }

        return to;
    }

    private static bool ColonFollowsSoon(Passage passage, int from, int to)
    {
        for (int i = from; i < to && i < from + 8; i++)
        {
            if (passage.KindAt(i) == TokenKind.Colon && passage.DepthAt(i) == 0)
                return true;
            if (passage.KindAt(i) == TokenKind.Comma)
                return false;
        }

        return false;
    }

    private static bool StartsOrder(Passage passage, int token, int to, bool strict = false)
    {
        CueMatch cue = passage.CueAt(token);
        if (strict)
        {
            if (IsPronoun(passage, token) && !passage.Is(token - 1, WordClass.Skip | WordClass.Subordinate))
                return token + 1 < to && passage.Is(token + 1, WordClass.Finite) && !StartsState(passage, token);
            if (IsVerbOfCondition(passage, token))
                return false;
            return passage.Is(token, WordClass.Verb)
                || (cue.Kind == CueKind.Against && !passage.IsWord(token, "not"))
                || (cue.Kind is CueKind.Recommend or CueKind.Hedge && passage.Is(token, WordClass.ClauseStart) && !cue.TakesVerb);
        }

        return passage.IsOrderVerb(token, to) || passage.Is(token, WordClass.ClauseStart)
            || cue.Kind is CueKind.Against or CueKind.Recommend or CueKind.Hedge or CueKind.Delegate;
    }

    // "If in three weeks he is still sore": after mere adverbs the pronoun is the subject of the condition.
    private static bool StartsState(Passage passage, int token) =>
        (passage.IsWord(token, "he") || passage.IsWord(token, "she") || passage.IsWord(token, "they"))
        && (passage.IsWord(token + 1, "is") || passage.IsWord(token + 1, "are") || passage.IsWord(token + 1, "has") || passage.IsWord(token + 1, "have")
            || passage.IsWord(token + 1, "was"));

    private static bool IsPronoun(Passage passage, int token) =>
        passage.IsWord(token, "she") || passage.IsWord(token, "he") || passage.IsWord(token, "they") || passage.IsWord(token, "i")
        || passage.IsWord(token, "we") || passage.IsWord(token, "you");

    // "if you start X", "if there is no response", "to stop": the verb or negation belongs to the condition.
    private static bool IsVerbOfCondition(Passage passage, int token) =>
        passage.Is(token - 1, WordClass.Finite | WordClass.ClauseStart | WordClass.Skip) || passage.IsWord(token - 1, "to")
        || !passage.IsWord(token - 1)
        || (token > 1 && passage.Is(token - 2, WordClass.Finite) && !passage.Is(token - 1, WordClass.Finding));
}
