namespace NoHarm.Extraction;

/// <summary>Decides how a clause as a whole stands to its action.</summary>
internal static class ClauseStance
{
    // Bare phrases that order something are short; longer ones have a verb that the lexicon lacks.
    private const int LongestBareOrder = 14;

    /// <summary>The stance of a clause as a whole, before its parts are looked at.</summary>
    public static Stance Of(Passage passage, int from, int to, int depth, Clause clause, PlanHint plan, out int againstFrom)
    {
        againstFrom = -1;
        if (from >= to)
            return Stance.None;
        var seen = new CueCensus(passage, from, to, depth);
        int head = passage.Head(from, to);
        bool verb = passage.IsOrderVerb(head, to) || seen.VerbAfterMark;
        if (head < to && passage.CueAt(from).Kind == CueKind.Courtesy)
            return Stance.None;
        if (clause.Context.Kind == HeadingKind.Triggers)
            return Stance.Conditional;
        if (clause.Joined is { } joined && (verb || joined == Stance.Recommended))
            return joined;
        if (clause.Context.Kind == HeadingKind.AgainstVerb)
            return Stance.Against;
        if (seen.AgainstAfter >= 0)
        {
            // "TSH, not needed: marrow biopsy" argues against what follows.
            int afterCue = passage.CueAt(seen.AgainstAfter).End;
            bool ahead = afterCue < to && passage.KindAt(afterCue) == TokenKind.Colon;
            againstFrom = ahead ? seen.AgainstAfter : verb && seen.LastCommaBefore(seen.AgainstAfter) is >= 0 and var comma ? comma : from;
            if (againstFrom == from)
                return Stance.Against;
        }

        if (seen.Has(CueKind.Delegate))
            return Stance.Delegated;
        if (!verb && FrontsObject(passage, from, seen.First(CueKind.Against)))
            return Stance.Against;
        if (seen.Has(CueKind.Hedge) && !(verb && passage.CueAt(head).Kind != CueKind.Hedge && seen.First(CueKind.Hedge) > head + 4))
            return Stance.Hedged;
        if (verb)
            return clause.Context.Kind == HeadingKind.Hedge ? Stance.Hedged : Stance.Recommended;
        if (seen.Has(CueKind.Recommend) && !seen.AgainstBefore(CueKind.Recommend))
            return clause.Context.Kind is HeadingKind.Against ? Stance.Against : Stance.Recommended;
        if (clause.Context.Kind == HeadingKind.Against)
            return seen.Has(CueKind.Allow) ? Stance.Hedged : Stance.Against;
        if (seen.Has(CueKind.Done))
            return Stance.Done;
        if (clause.Context.Kind == HeadingKind.None || seen.Finite)
            return seen.AgainstAt(head) && clause.Context.Kind != HeadingKind.None ? Stance.Against : Stance.None;
        if (seen.AgainstAt(head))
            return Stance.Against;
        if (clause.Context.Kind == HeadingKind.Hedge)
            return Stance.Hedged;
        return plan == PlanHint.Plan || ((seen.Order || (plan == PlanHint.Begun && to - from <= LongestBareOrder)) && !seen.Finding) ? Stance.Recommended : Stance.None;
    }

    // "A steroid I would not give": what is argued against stands before the verb.
    private static bool FrontsObject(Passage passage, int from, int against)
    {
        if (against <= from || !(passage.IsWord(against, "i") || passage.IsWord(against, "we")) || passage.Is(from, WordClass.Preposition))
            return false;
        for (int i = from; i < against; i++)
        {
            if (!passage.IsWord(i) || passage.IsFinite(i) || passage.CueAt(i).Kind != CueKind.None)
                return false;
        }

        return true;
    }

    /// <summary>The stance behind a condition: an order waits for it; what is argued against stays so, and a finding stays a finding.</summary>
    public static Stance Behind(Passage passage, Stance main, int from, int to, int depth)
    {
        if (main is Stance.Recommended or Stance.Hedged)
            return Stance.Conditional;
        if (main != Stance.None || from >= to)
            return main;
        var seen = new CueCensus(passage, from, to, depth);
        return seen.Finite || seen.Finding ? Stance.None : Stance.Conditional;
    }
}
