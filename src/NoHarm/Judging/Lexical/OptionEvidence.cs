namespace NoHarm.Judging.Lexical;

/// <summary>
/// What a response has for one option: the likeliest statements, and what all of them together say. It keeps a few
/// statements only, because a long answer has more than memory should hold.
/// </summary>
internal sealed class OptionEvidence(int option)
{
    private const int Kept = 5;

    /// <summary>By how much a statement that a rule forbids stands behind the others, as a logarithm of odds.</summary>
    private const double Forbidden = 5;

    /// <summary>The logarithm of the odds that stands for "no second statement".</summary>
    private const double NoSecond = -12;

    private readonly List<(CandidatePair Pair, double Logit, double Rank)> _best = [];
    private double _bestCoverage;
    private double _bestAgainst;
    private int _pairs;

    /// <summary>The names of <see cref="VectorOf"/>, in order: those of the pair, then those of all pairs together.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. PairFeatures.Names, "logit", "secondLogit", "vetoed", "pairs", "bestCoverage", "bestAgainst"];

    /// <summary>The option's place in the case.</summary>
    public int Option => option;

    /// <summary>Takes up a pair of this option.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="logit">What the weights say of it.</param>
    public void Add(CandidatePair pair, double logit)
    {
        double coverage = pair.Features[(int)Feature.Coverage];
        _bestCoverage = Math.Max(_bestCoverage, coverage);
        _bestAgainst = Math.Max(_bestAgainst, coverage * pair.Features[(int)Feature.Against]);
        _pairs++;
        double rank = pair.IsVetoed ? logit - Forbidden : logit;
        int at = _best.FindIndex(other => other.Rank < rank);
        _best.Insert(at < 0 ? _best.Count : at, (pair, logit, rank));
        if (_best.Count > Kept)
            _best.RemoveAt(Kept);
    }

    /// <summary>The likeliest pair that is none of the statements taken, and what the weights say of it; null when none is left.</summary>
    public (CandidatePair Pair, double Logit)? Best(IReadOnlySet<int> taken)
    {
        int at = _best.FindIndex(other => !taken.Contains(other.Pair.Statement));
        return at < 0 ? null : (_best[at].Pair, _best[at].Logit);
    }

    /// <summary>The features that the trees read of a pair among the others.</summary>
    public double[] VectorOf(CandidatePair pair, double logit)
    {
        int second = _best.FindIndex(other => other.Pair.Statement != pair.Statement);
        return [.. pair.Features, logit, second < 0 ? NoSecond : _best[second].Rank, pair.IsVetoed ? 1 : 0, _pairs, _bestCoverage, _bestAgainst];
    }
}
