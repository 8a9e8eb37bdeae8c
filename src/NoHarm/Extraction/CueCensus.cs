namespace NoHarm.Extraction;

/// <summary>Which cues and kinds of words a stretch of a clause holds, brackets inside it and conditions at its end left out.</summary>
internal sealed class CueCensus
{
    private readonly int[] _first = new int[(int)CueKind.Courtesy + 1];
    private readonly Passage _passage;
    private readonly int _from;
    private readonly int _depth;

    public CueCensus(Passage passage, int from, int to, int depth)
    {
        _passage = passage;
        _from = from;
        _depth = depth;
        Array.Fill(_first, -1);
        int skipFinite = from;
        bool subordinate = false;
        for (int i = from; i < to; i++)
        {
            if (passage.DepthAt(i) > depth)
                continue;
            CueMatch cue = passage.CueAt(i);
            bool trigger = cue.Kind == CueKind.Trigger;
            if (cue.Kind != CueKind.None)
            {
                if (_first[(int)cue.Kind] < 0)
                    _first[(int)cue.Kind] = i;
                if (cue.Kind is CueKind.Gate or CueKind.Done or CueKind.AgainstLocal)
                    skipFinite = Math.Max(skipFinite, cue.End);
            }

            if (cue.Kind == CueKind.Gate)
            {
                subordinate |= passage.Is(i, WordClass.Subordinate);
                i = cue.End - 1;
                continue;
            }

            // What follows a condition or a reason says nothing about the kind of clause.
            if (trigger && i > from)
                break;
            if (cue.Kind == CueKind.Reason)
            {
                int end = TriggerReader.ReasonEnd(passage, i, to, depth);
                if (i > from || end < to)
                {
                    i = end - 1;
                    continue;
                }
            }

            subordinate |= i > from && passage.Is(i, WordClass.Subordinate);
            // "Condoms until the test is negative": the first verb after such a word is not the clause's own.
            if (subordinate && passage.IsFinite(i))
            {
                subordinate = false;
                continue;
            }

            Finite |= i >= skipFinite && passage.IsFinite(i);
            Order |= passage.Is(i, WordClass.Order);
            Finding |= passage.Is(i, WordClass.Finding);
            if (passage.KindAt(i) is TokenKind.Colon && i + 1 < to)
                VerbAfterMark |= passage.IsOrderVerb(passage.Head(i + 1, to), to);
        }
    }

    /// <summary>Whether there is a finite verb.</summary>
    public bool Finite { get; }

    /// <summary>Whether there is a noun that is an order when it stands alone.</summary>
    public bool Order { get; }

    /// <summary>Whether a word makes it a finding.</summary>
    public bool Finding { get; }

    /// <summary>Whether an imperative follows a colon.</summary>
    public bool VerbAfterMark { get; }

    /// <summary>Whether any cue stands here.</summary>
    public bool Any => Array.Exists(_first, at => at >= 0);

    /// <summary>Where it is argued against what stood before, or -1.</summary>
    public int AgainstAfter => _first[(int)CueKind.AgainstAfter];

    public bool Has(CueKind kind) => _first[(int)kind] >= 0;

    public int First(CueKind kind) => _first[(int)kind];

    /// <summary>Whether the clause argues against something before its first cue of a kind.</summary>
    public bool AgainstBefore(CueKind kind) => Has(CueKind.Against) && _first[(int)CueKind.Against] < _first[(int)kind];

    /// <summary>Whether it argues against everything from its head on.</summary>
    public bool AgainstAt(int head) => Has(CueKind.Against) && _first[(int)CueKind.Against] <= head + 1;

    /// <summary>The last comma before a token, or -1.</summary>
    public int LastCommaBefore(int token)
    {
        for (int i = token - 1; i >= _from; i--)
        {
            if (_passage.KindAt(i) == TokenKind.Comma && _passage.DepthAt(i) == _depth)
                return i;
        }

        return -1;
    }
}
