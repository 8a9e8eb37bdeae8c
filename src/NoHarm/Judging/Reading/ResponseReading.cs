using NoHarm.Extraction;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>A response taken apart: its statements, and what stands around each of them.</summary>
internal sealed class ResponseReading
{
    private const int MostActionsOfInaction = 1;

    private readonly TermReading[] _siblings;

    public ResponseReading(string text, TermReader terms)
    {
        Statements = [.. StatementSplitter.Split(text).Select(statement => new StatementReading(statement, terms))];
        Whole = Join(Statements);
        _siblings = new TermReading[Statements.Count];
        foreach (IGrouping<int, int> sentence in Enumerable.Range(0, Statements.Count).GroupBy(i => Statements[i].Statement.Sentence))
        {
            foreach (int i in sentence)
                _siblings[i] = Join(sentence.Where(other => other != i).Select(other => Statements[other]));
        }
    }

    public IReadOnlyList<StatementReading> Statements { get; }

    /// <summary>
    /// Whether the response asks for next to nothing: at most one statement orders, gives, does or refers to anything.
    /// Only such a response can match an option that stands for doing nothing.
    /// </summary>
    public bool IsBlanketInaction => Statements.Count(statement => statement.RecommendsDoing) <= MostActionsOfInaction;

    /// <summary>The terms of the whole response.</summary>
    public TermReading Whole { get; }

    /// <summary>The terms of the other clauses of a statement's sentence.</summary>
    public TermReading SiblingsOf(int statement) => _siblings[statement];

    private static TermReading Join(IEnumerable<StatementReading> statements) =>
        new([], [.. statements.SelectMany(statement => statement.Reading.Terms).DistinctBy(term => term.Key)], []);
}
