using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>Turns blocks into statements, one after the other.</summary>
internal sealed class StatementWriter
{
    private const int LongestTitle = 2;
    private const int LongestSignatureLine = 8;
    private const int ShortestClosing = 4;
    private readonly string _text;
    private readonly CueLexicon _lexicon;
    private readonly List<Statement> _statements = [];
    private int _sentence;
    private bool _signed;
    private bool _planBegun;

    public StatementWriter(string text, CueLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
    }

    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Adds the statements of a block and tells the outline what they open.</summary>
    public void Write(Block block, Block? next, Outline outline)
    {
        HeadingContext outer = outline.Enter(block);
        var passage = new Passage(_text, block, _lexicon);
        int count = passage.Tokens.Length;
        if (count == 0)
            return;

        bool parent = IsParent(block, next, passage);
        bool heading = block.Kind == BlockKind.Heading || block.Row == 0 || (parent && passage.KindAt(count - 1) == TokenKind.Colon);
        bool bare = heading && block.Kind != BlockKind.Item;
        bool courtesy = IsCourtesy(passage, block);
        bool listed = block.Kind is BlockKind.Item or BlockKind.Cell || outline.HasHeading;
        var scopes = new ScopeReader(passage);
        HeadingContext context = outer;
        int last = 0;
        for (int from = 0; from < count;)
        {
            int to = SentenceReader.EndOf(passage, from);
            passage.MarkBrackets(from, to);
            List<Clause> clauses = ClauseReader.Read(passage, from, to, context, out HeadingContext own);
            scopes.Doubts = QuestionReader.IsDoubt(passage, from, to);
            bool mute = courtesy || QuestionReader.IsQuestion(passage, from, to);
            foreach (Clause clause in clauses)
                Add(passage, scopes, clause, block, listed || own.Heading is not null, bare && (to == count || block.Kind != BlockKind.Paragraph), mute);
            if (from == 0 && own.Heading is not null)
                context = ForBlock(passage, block, own).Within(outer);
            last = from;
            from = to;
            _sentence++;
        }

        if (parent || block.Kind == BlockKind.Heading)
            outline.Open(block, HeadingReader.Read(passage, last, count).Within(outer));
        else if (block.Kind == BlockKind.Cell)
            OpenCell(block, passage, outline);
    }

    // A lead-in in bold, or in a column of its own, rules its whole block; a plain one only names it.
    private HeadingContext ForBlock(Passage passage, Block block, HeadingContext own) =>
        block.Mark >= 0 || _text[Math.Max(0, passage.Tokens[0].Start - 1)] is '*' or '_'
            ? own
            : new HeadingContext(HeadingKind.Plan, own.Heading, null);

    private static void OpenCell(Block block, Passage passage, Outline outline)
    {
        HeadingContext context = HeadingReader.Read(passage, 0, passage.Tokens.Length);
        outline.OpenCell(block, context, context.Kind == HeadingKind.Condition);
    }

    // A line that ends with a colon, or an item with deeper items under it, heads what follows.
    private static bool IsParent(Block block, Block? next, Passage passage)
    {
        if (block.Kind == BlockKind.Cell)
            return false;
        if (passage.KindAt(passage.Tokens.Length - 1) == TokenKind.Colon)
            return true;
        return block.Kind == BlockKind.Item && next is { Kind: BlockKind.Item } child && child.Level > block.Level;
    }

    private bool IsCourtesy(Passage passage, Block block)
    {
        bool starts = passage.CueAt(0).Kind == CueKind.Courtesy;
        bool short_ = passage.Tokens.Length <= LongestSignatureLine + 2;
        if (block.Kind == BlockKind.Paragraph && short_)
        {
            bool signs = starts && passage.Tokens.Length <= ShortestClosing && _statements.Exists(said => said.Stance != Stance.None);
            bool wasSigned = _signed;
            _signed |= signs;
            return starts || wasSigned;
        }

        _signed = false;
        return false;
    }

    private void Add(Passage passage, ScopeReader scopes, Clause clause, Block block, bool listed, bool heading, bool silent)
    {
        TextSpan span = SpanOf(passage, clause);
        if (span.Length == 0)
            return;

        PlanHint plan = listed ? PlanHint.Plan : _planBegun ? PlanHint.Begun : PlanHint.Unknown;
        Stance stance = scopes.Read(clause, plan);
        TextSpan? trigger = clause.Trigger ?? (heading ? null : scopes.OwnTrigger)
            ?? (clause.Context.Kind == HeadingKind.Condition ? clause.Context.Trigger : null)
            ?? (clause.Context.Kind == HeadingKind.Triggers ? passage.WordsOf(clause.Body, clause.To) : null);
        int head = passage.Head(clause.From, clause.To);
        // "Avoid", "Consider", "Work-up": a title of a word or two orders nothing by itself.
        bool title = heading && (clause.To - head <= LongestTitle || !passage.IsOrderVerb(head, clause.To));
        bool mute = silent || title;
        List<ScopedSpan> parts = mute
            ? [new ScopedSpan(span, Stance.None)]
            : PartsOf(passage, scopes, clause, span);
        Stance main = mute ? Stance.None : MainOf(parts, stance);
        _planBegun |= main is not (Stance.None or Stance.Done);
        _statements.Add(new Statement(span, span.Of(_text), main, _sentence)
        {
            Heading = clause.Context.Heading,
            IsHeading = heading,
            ListNumber = block.Number,
            Scopes = parts,
            TriggerSpan = mute ? null : trigger,
            Trigger = mute ? null : trigger?.Of(_text),
        });
    }

    // The stance of the clause as read, unless a trailing condition or a narrower cue left nothing of it.
    private static Stance MainOf(List<ScopedSpan> parts, Stance read)
    {
        if (read == Stance.None)
            return parts.Exists(part => part.Stance == Stance.Against) ? Stance.Against : Stance.None;
        if (parts.Exists(part => part.Stance == read))
            return read;
        foreach (ScopedSpan part in parts)
        {
            if (part.Stance != Stance.None)
                return part.Stance;
        }

        return Stance.None;
    }

    // From the first word, with the marks that belong to it ("<=10", "**bold"), to the last word and a closing mark.
    private TextSpan SpanOf(Passage passage, Clause clause)
    {
        int from = clause.From;
        int to = clause.To;
        while (from < to && passage.KindAt(from) is not (TokenKind.Word or TokenKind.Open))
            from++;
        while (to > from && passage.KindAt(to - 1) is not (TokenKind.Word or TokenKind.Close or TokenKind.Stop))
            to--;
        if (from >= to)
            return default;

        int start = passage.Tokens[from].Start;
        int floor = from > 0 ? passage.Tokens[from - 1].End : 0;
        while (start > floor && _text[start - 1] is '<' or '>' or '=' or '\u2264' or '\u2265' or '~' or '+' or '\u00B1' or '"' or '\u201C')
            start--;
        int end = passage.Tokens[to - 1].End;
        int ceiling = to < passage.Tokens.Length ? passage.Tokens[to].Start : _text.Length;
        while (end < ceiling && _text[end] is '%' or '"' or '\u201D' or '\u00B0')
            end++;
        return Balanced(start, end, floor, ceiling);
    }

    // "**Labs**: CBC": the bold mark before the first word belongs to the span when its partner is inside.
    private TextSpan Balanced(int start, int end, int floor, int ceiling)
    {
        bool odd = _text.AsSpan(start, end - start).Count("**") % 2 == 1;
        if (odd && start - 2 >= floor && _text.AsSpan(start - 2, 2).SequenceEqual("**"))
            start -= 2;
        else if (odd && end + 2 <= ceiling && _text.AsSpan(end, 2).SequenceEqual("**"))
            end += 2;
        return new TextSpan(start, end - start);
    }

    private static List<ScopedSpan> PartsOf(Passage passage, ScopeReader scopes, Clause clause, TextSpan span)
    {
        var parts = new List<ScopedSpan>();
        int start = -1;
        int end = -1;
        Stance current = Stance.None;
        for (int i = clause.From; i < clause.To; i++)
        {
            Token token = passage.Tokens[i];
            if (token.Kind != TokenKind.Word || token.End > span.End)
                continue;
            Stance stance = scopes.StanceOf(i);
            if (start >= 0 && stance != current)
            {
                parts.Add(new ScopedSpan(new TextSpan(start, end - start), current));
                start = -1;
            }

            if (start < 0)
                start = token.Start;
            end = token.End;
            current = stance;
        }

        if (start >= 0)
            parts.Add(new ScopedSpan(new TextSpan(start, end - start), current));
        return parts;
    }
}
