using System.Buffers;

namespace NoHarm.Statistics;

/// <summary>The judge's probabilities and what the raters say, per case, sorted once for all replicates.</summary>
internal sealed class ScoreCounts
{
    private static readonly NamedMeasure[] Measures =
    [
        new(AgreementGroup.Judge, "brier", MeasureScale.Share),
        new(AgreementGroup.Judge, "ece", MeasureScale.Share),
        new(AgreementGroup.Judge, "auc", MeasureScale.Share),
    ];

    private readonly SortedScores _sorted;
    private readonly int _bins;
    private readonly double[] _squares;
    private readonly int[] _binOf;
    private readonly (int Slot, double Weight)[][] _cases;

    /// <summary>Sorts the probabilities.</summary>
    /// <param name="cases">The pairs of each case; pairs without a probability or a reference are left out.</param>
    /// <param name="positiveFrom">The lowest category that counts as a match.</param>
    /// <param name="bins">Number of bins.</param>
    public ScoreCounts(IReadOnlyList<RatedPair[]> cases, int positiveFrom, int bins)
    {
        _bins = bins;
        RatedPair[][] used = [.. cases.Select(pairs => pairs.Where(pair => pair.Reference >= 0 && !double.IsNaN(pair.Probability)).ToArray())];
        RatedPair[] all = [.. used.SelectMany(pairs => pairs)];
        double[] scores = [.. all.Select(pair => pair.Probability)];
        _sorted = new SortedScores(scores, [.. all.Select(pair => pair.Reference >= positiveFrom)]);
        int next = 0;
        _cases = [.. used.Select(pairs => pairs.Select(pair => (_sorted.GroupOf[next++], pair.Weight)).ToArray())];

        // The bins of the curve are those of the whole sample, so that a bin is the same in every replicate.
        double[] tally = _sorted.Tally([.. all.Select(pair => pair.Weight)]);
        Bins = all.Length > 0 ? _sorted.Bins(tally, bins) : [];
        _squares = new double[tally.Length];
        _binOf = new int[tally.Length];
        foreach ((double score, int slot) in scores.Zip(_sorted.GroupOf))
        {
            _squares[slot] = slot % 2 == 0 ? score * score : (1 - score) * (1 - score);
            while (score > Bins[_binOf[slot]].Highest)
                _binOf[slot]++;
        }
    }

    /// <summary>The bins of the reliability curve on the whole sample.</summary>
    public IReadOnlyList<ScoreBin> Bins { get; }

    /// <summary>The measures in the order of <see cref="Evaluate"/>; none without probabilities.</summary>
    public IReadOnlyList<NamedMeasure> Names => Bins.Count > 0 ? Measures : [];

    /// <summary>Computes every measure of a drawing.</summary>
    /// <param name="drawn">How often each case was drawn.</param>
    /// <param name="values">Receives the measures.</param>
    public void Evaluate(ReadOnlySpan<int> drawn, Span<double> values)
    {
        if (Bins.Count == 0)
            return;
        double[] rented = ArrayPool<double>.Shared.Rent(_squares.Length);
        Span<double> tally = rented.AsSpan(0, _squares.Length);
        tally.Clear();
        for (int i = 0; i < drawn.Length; i++)
        {
            if (drawn[i] == 0)
                continue;
            foreach ((int slot, double weight) in _cases[i])
                tally[slot] += drawn[i] * weight;
        }

        double squares = 0, total = 0;
        for (int slot = 0; slot < tally.Length; slot++)
        {
            squares += tally[slot] * _squares[slot];
            total += tally[slot];
        }

        values[0] = squares / total;
        values[1] = _sorted.ExpectedError(tally, _bins);
        values[2] = SortedScores.Area(tally);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Cases and weight of the outcome that fewer pairs have, as a rate without an error.</summary>
    public ClusterRate RarerOutcome()
    {
        ClusterRate[] outcomes = [.. Enumerable.Range(0, 2).Select(outcome => ClusterRobustError.OfRatio(
            new double[_cases.Length],
            [.. _cases.Select(pairs => pairs.Where(pair => pair.Slot % 2 == outcome).Sum(pair => pair.Weight))]))];
        return outcomes[0].Weight < outcomes[1].Weight ? outcomes[0] : outcomes[1];
    }

    /// <summary>Share of positives in a bin of the curve, with cases as the unit.</summary>
    public ClusterRate RateOf(int bin)
    {
        double[] positives = new double[_cases.Length], weights = new double[_cases.Length];
        for (int i = 0; i < _cases.Length; i++)
        {
            foreach ((int slot, double weight) in _cases[i])
            {
                // Both outcomes of a score lie in one bin.
                if (_binOf[slot] != bin)
                    continue;
                weights[i] += weight;
                positives[i] += slot % 2 == 1 ? weight : 0;
            }
        }

        return ClusterRobustError.OfRatio(positives, weights);
    }
}
