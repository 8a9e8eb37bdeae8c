using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>Works out, word by word, which stance holds inside one clause.</summary>
internal sealed class ScopeReader
{
    // "as tolerated" belongs to the order; what "if none was sent from the ward" speaks of is not ordered.
    private const int ShortestGate = 3;
    private readonly Passage _passage;
    private readonly Stance[] _marks;

    public ScopeReader(Passage passage)
    {
        _passage = passage;
        _marks = new Stance[passage.Tokens.Length];
    }

    /// <summary>Whether the sentence only wonders, so that what it names is considered at most.</summary>
    public bool Doubts { get; set; }

    /// <summary>The condition found inside the clause read last, or null.</summary>
    public TextSpan? OwnTrigger { get; private set; }

    /// <summary>The stance of a token, once its clause is read.</summary>
    public Stance StanceOf(int token) => _marks[token];

    /// <summary>Reads a clause and returns the stance of its main words.</summary>
    public Stance Read(Clause clause, PlanHint plan)
    {
        OwnTrigger = null;
        Stance main = ReadSegment(clause.Body, clause.To, 0, clause, plan);
        // "CT chest: only if the wheeze persists": the lead-in is the action.
        if (clause.Context.Kind == HeadingKind.Plan && TriggerReader.FollowsLeadIn(_passage, clause, out int mark))
        {
            for (int i = clause.From; i < clause.To; i++)
                _marks[i] = i < mark ? Stance.Conditional : Stance.None;
            return Stance.Conditional;
        }

        bool silent = clause.Trigger is not null || clause.Context.Kind is not HeadingKind.Plan;
        for (int i = clause.From; i < clause.Body; i++)
            _marks[i] = silent || clause.Body >= clause.To ? Stance.None : _marks[clause.Body];
        return main;
    }

    private Stance ReadSegment(int from, int to, int depth, Clause clause, PlanHint plan)
    {
        Stance main = ClauseStance.Of(_passage, from, to, depth, clause, plan, out int scopeFrom);
        if (Doubts && main == Stance.Recommended)
            main = Stance.Hedged;
        bool gated = clause.Trigger is not null || clause.Context.Kind is HeadingKind.Condition;
        if (gated)
            main = ClauseStance.Behind(_passage, main, from, to, depth);

        Fill(from, to, depth, main, scopeFrom, clause.Context.Kind);
        ReadBrackets(from, to, depth, clause);
        return main;
    }

    private void Fill(int from, int to, int depth, Stance main, int againstFrom, HeadingKind clauseKind)
    {
        Stance current = main;
        bool local = false;
        bool leadingReason = false;
        int reasonEnd = -1;
        int gateEnd = -1;
        for (int i = from; i < to; i++)
        {
            if (_passage.DepthAt(i) > depth)
            {
                _marks[i] = current;
                continue;
            }

            if ((_passage.KindAt(i) == TokenKind.Comma && (local || leadingReason)) || (local && _passage.Is(i, WordClass.Finite)))
            {
                current = main;
                local = leadingReason = false;
            }

            if (i == reasonEnd)
                current = main;
            CueMatch cue = _passage.CueAt(i);
            if (cue.Kind == CueKind.Gate && cue.End - cue.Start >= ShortestGate)
                gateEnd = cue.End;
            if (i < gateEnd)
            {
                _marks[i] = Stance.None;
                continue;
            }

            if (i < reasonEnd && cue.Kind is not CueKind.Trigger)
                cue = default;
            if (clauseKind != HeadingKind.Triggers && i > from && TriggerReader.StartsAt(_passage, i, to, atHead: false))
            {
                MarkTrigger(i, from, to, depth);
                return;
            }

            switch (cue.Kind)
            {
                case CueKind.Against when main != Stance.Delegated && clauseKind != HeadingKind.Triggers:
                    current = Stance.Against;
                    local = false;
                    break;
                case CueKind.AgainstLocal when main is not (Stance.Against or Stance.Done):
                    // "Rather than antibiotics, I'd ..." argues against them in a clause of its own; "without fever" is a finding.
                    bool leads = i == from && !_passage.IsWord(i, "without");
                    current = main == Stance.None && !leads ? Stance.None : Stance.Against;
                    local = true;
                    break;
                case CueKind.AgainstLocal when main == Stance.Against && !_passage.IsWord(i, "without"):
                    local = true;
                    break;
                case CueKind.Reason:
                    reasonEnd = TriggerReader.ReasonEnd(_passage, i, to, depth);
                    leadingReason = i <= from + 1 && reasonEnd == to;
                    current = Stance.None;
                    break;
                case CueKind.Contrast when current == Stance.Against && i > from:
                    current = Stance.Hedged;
                    local = false;
                    break;
                case CueKind.Contrast when current is Stance.Recommended && i > from && _passage.IsWord(i, "except"):
                    current = Stance.Against;
                    break;
            }

            // "Hold X until Y": what is waited for is not argued against.
            bool until = _passage.IsWord(i, "until") && i > from;
            if (until && (current == Stance.Against || (againstFrom >= 0 && i > againstFrom)))
            {
                current = Stance.None;
                againstFrom = -1;
            }

            if (againstFrom >= 0 && i >= againstFrom)
                current = Stance.Against;
            _marks[i] = current;
        }
    }

    // A trailing condition gates what stands before it: the whole clause, or the last item of a bare list.
    private void MarkTrigger(int trigger, int from, int to, int depth)
    {
        int gatedFrom = from;
        int head = _passage.Head(from, to);
        if (head >= to || !_passage.Is(head, WordClass.Verb))
        {
            for (int i = from; i < trigger; i++)
            {
                if (_passage.KindAt(i) == TokenKind.Comma && _passage.DepthAt(i) == depth && i + 1 < trigger)
                    gatedFrom = i + 1;
            }
        }

        bool gate = TriggerReader.Gates(_passage, gatedFrom, trigger, depth);
        for (int i = gatedFrom; i < trigger; i++)
        {
            if (_marks[i] is Stance.Recommended or Stance.Hedged || (gate && _marks[i] == Stance.None))
                _marks[i] = Stance.Conditional;
        }

        // In brackets what follows the condition is no clause of its own: "(monitor; if it bleeds, stop)".
        int end = depth > 0 ? TriggerReader.LeadingEnd(_passage, trigger, to, depth) : to;
        for (int i = trigger; i < to; i++)
            _marks[i] = i < end ? Stance.None : Stance.Conditional;
        if (depth == 0)
            OwnTrigger ??= _passage.WordsOf(trigger, to);
    }

    // Words in brackets have a stance of their own when a cue in them says so, else that of the words before.
    private void ReadBrackets(int from, int to, int depth, Clause clause)
    {
        for (int i = from; i < to; i++)
        {
            if (_passage.DepthAt(i) <= depth)
                continue;
            int end = i + 1;
            while (end < to && _passage.DepthAt(end) > depth)
                end++;
            int first = i + 1;
            var seen = new CueCensus(_passage, first, end, depth + 1);
            if (depth < 2 && first < end && seen.Any)
            {
                Stance around = _marks[i];
                Stance main = ClauseStance.Of(_passage, first, end, depth + 1, clause with { Joined = null, Context = HeadingContext.Nothing }, PlanHint.Unknown, out int againstFrom);
                if (main == Stance.None)
                    main = seen.Has(CueKind.Allow) ? Stance.Hedged : seen.Finite || seen.Finding ? Stance.None : around;
                if (clause.Trigger is not null && main == Stance.Recommended)
                    main = Stance.Conditional;
                Fill(first, end, depth + 1, main, againstFrom, HeadingKind.Plan);
            }

            i = end;
        }
    }
}
