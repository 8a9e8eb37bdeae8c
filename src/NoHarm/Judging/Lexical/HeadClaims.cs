using NoHarm.Judging.Reading;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>What a statement has of each option's main thing, and which options want the same words of it.</summary>
internal sealed class HeadClaims
{
    private const double AkinDegree = 0.3;

    private readonly (double Degree, Term? By)[] _heads;
    private readonly double[] _coverage;

    /// <summary>Reads one statement against all options of a case.</summary>
    public HeadClaims(CaseReading @case, StatementReading statement, double[] coverage, Lexicon lexicon)
    {
        _coverage = coverage;
        _heads = new (double, Term?)[@case.Options.Count];
        Akin = new double[_heads.Length];
        for (int o = 0; o < _heads.Length; o++)
        {
            if (@case.Options[o].Head is not { } head)
                continue;
            _heads[o] = TermMatch.Best(head, statement.Reading, lexicon);
            if (_heads[o].Degree == 0 && head.Concept is { } concept
                && statement.Reading.Terms.Any(term => term.Concept is { } other && lexicon.AreAkin(concept, other)))
                Akin[o] = AkinDegree;
        }
    }

    /// <summary>Per option how far the statement names something akin to its main thing, where it does not name the thing.</summary>
    public double[] Akin { get; }

    /// <summary>How much of an option's main thing the statement names, and with which term.</summary>
    public (double Degree, Term? By) Of(int option) => _heads[option];

    /// <summary>By how much another option's main thing fits the same words better, 0 to 1.</summary>
    public double ClaimedBy(int option) => Lead(option, o => _heads[o].Degree);

    /// <summary>By how much another option with the same main words is covered better, 0 to 1.</summary>
    public double Rivalled(int option) => Lead(option, o => _coverage[o]);

    private double Lead(int option, Func<int, double> value)
    {
        if (_heads[option].By is not { } by)
            return 0;
        double lead = 0;
        for (int o = 0; o < _heads.Length; o++)
        {
            if (o != option && _heads[o].By is { } other && other.Span.Overlaps(by.Span))
                lead = Math.Max(lead, value(o) - value(option));
        }

        return lead;
    }
}
