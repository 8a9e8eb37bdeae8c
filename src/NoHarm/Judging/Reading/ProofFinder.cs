using NoHarm.Extraction;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>Finds the statement that proves a match, or none: what does not speak of the option proves nothing.</summary>
internal sealed class ProofFinder
{
    /// <summary>
    /// Below this share of the option's weight a statement has nothing to say of it. On the development set it takes away
    /// eight wrong statements for three right ones; from 0.3 on it takes away more right ones than wrong.
    /// </summary>
    private const float LeastShare = 0.2f;

    private readonly CaseReading _case;
    private readonly ResponseReading _response;
    private readonly IReadOnlyList<OptionScores> _rows;
    private readonly Lexicon _lexicon;

    public ProofFinder(CaseReading @case, ResponseReading response, IReadOnlyList<OptionScores> rows, Lexicon lexicon)
    {
        _case = @case;
        _response = response;
        _rows = rows;
        _lexicon = lexicon;
    }

    /// <summary>The statements that share anything with an option, best first.</summary>
    public IReadOnlyList<RankedStatement> Ranked(int option)
    {
        double[] scores = StatementRanking.Score(option, CoverageOf(option), _rows, _response.Statements);
        return
        [
            .. Enumerable.Range(0, scores.Length)
                .Where(s => scores[s] > 0)
                .OrderByDescending(s => scores[s])
                .Select(s => new RankedStatement(s, scores[s])),
        ];
    }

    /// <summary>What proves a match: the spans that the judge named, else the best statement that qualifies.</summary>
    public Proof Find(int option, IReadOnlyList<TextSpan> named) =>
        named.Count > 0 ? new Proof(named, [.. named.Select(StatementOf).Where(s => s >= 0).Distinct()]) : Best(option, _ => true);

    /// <summary>A proof that the option has for itself: of none of the statements taken, and closer to it than to those matched before.</summary>
    /// <param name="option">The option.</param>
    /// <param name="taken">Statements that already prove another member of its group.</param>
    /// <param name="winners">The members of its group that were matched before.</param>
    public Proof FindOwn(int option, IReadOnlySet<int> taken, IReadOnlyList<int> winners) =>
        Best(option, s => !taken.Contains(s) && winners.All(winner => _rows[s].Fused[option] > _rows[s].Fused[winner]));

    /// <summary>The stance of a statement to an option: that of the words around the option's main thing.</summary>
    public Stance StanceOf(int statement, int option)
    {
        StatementReading reading = _response.Statements[statement];
        Term? thing = _case.Options[option].Head is { } head ? TermMatch.Best(head, reading.Reading, _lexicon).By : null;
        return thing is null ? reading.Statement.Stance : reading.StanceOver(thing);
    }

    private Proof Best(int option, Func<int, bool> isFree)
    {
        float[] coverage = CoverageOf(option);
        foreach (RankedStatement ranked in Ranked(option))
        {
            if (isFree(ranked.Statement) && coverage[ranked.Statement] >= LeastShare && !ArguesAgainst(ranked.Statement, option))
                return new Proof([_response.Statements[ranked.Statement].Statement.Span], [ranked.Statement]);
        }

        return Proof.None;
    }

    /// <summary>An argument against is what an option wants that asks to leave something undone.</summary>
    private bool ArguesAgainst(int statement, int option) =>
        StanceOf(statement, option) == Stance.Against && !_case.Options[option].IsNegative;

    private float[] CoverageOf(int option) =>
        [.. _response.Statements.Select(statement => (float)Coverage.Of(_case.Options[option], statement.Reading, _lexicon).All)];

    /// <summary>The statement that shares most with a span, or -1.</summary>
    private int StatementOf(TextSpan span)
    {
        (int best, int most) = (-1, 0);
        for (int s = 0; s < _response.Statements.Count; s++)
        {
            TextSpan statement = _response.Statements[s].Statement.Span;
            int shared = Math.Min(statement.End, span.End) - Math.Max(statement.Start, span.Start);
            if (shared > most)
                (best, most) = (s, shared);
        }

        return best;
    }
}
