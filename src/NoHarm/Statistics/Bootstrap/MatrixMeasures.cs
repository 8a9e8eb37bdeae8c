namespace NoHarm.Statistics;

/// <summary>The measures of one confusion matrix, by name, in a fixed order.</summary>
internal sealed class MatrixMeasures
{
    private readonly List<MatrixMeasure> _measures;
    private readonly int _ofAll;
    private readonly int _positiveFrom;

    /// <summary>Lists the measures.</summary>
    /// <param name="categories">Names of the categories.</param>
    /// <param name="positiveFrom">The lowest category that counts as a match.</param>
    public MatrixMeasures(IReadOnlyList<string> categories, int positiveFrom)
    {
        _measures =
        [
            new("accuracy", matrix => matrix.Accuracy(), MeasureScale.Share, Share.Of((i, j) => i == j, (_, _) => true)),
            new("balanced-accuracy", matrix => matrix.BalancedAccuracy(), MeasureScale.Share),
            new("macro-f1", matrix => matrix.MacroF1(), MeasureScale.Share),
            new("kappa", matrix => matrix.CohenKappa(), MeasureScale.Correlation),
            new("weighted-kappa", matrix => matrix.WeightedKappa(), MeasureScale.Correlation),
            new("ac1", matrix => matrix.GwetAc1(), MeasureScale.Correlation),
            new("mcc", matrix => matrix.Matthews(), MeasureScale.Correlation),
        ];
        for (int category = 0; category < categories.Count; category++)
        {
            int c = category;
            _measures.Add(new($"precision.{categories[c]}", matrix => matrix.Precision(c), MeasureScale.Share, Share.Of((i, j) => i == c && j == c, (_, j) => j == c)));
            _measures.Add(new($"recall.{categories[c]}", matrix => matrix.Recall(c), MeasureScale.Share, Share.Of((i, j) => i == c && j == c, (i, _) => i == c)));
            _measures.Add(new($"f1.{categories[c]}", matrix => matrix.F1(c), MeasureScale.Share));
        }

        // Match or not, whatever the number of categories.
        int p = positiveFrom;
        _ofAll = _measures.Count;
        _positiveFrom = positiveFrom;
        _measures.Add(new("matched.accuracy", matrix => matrix.Accuracy(), MeasureScale.Share, Share.Of((i, j) => i >= p == j >= p, (_, _) => true)));
        _measures.Add(new("matched.kappa", matrix => matrix.CohenKappa(), MeasureScale.Correlation));
        _measures.Add(new("matched.ac1", matrix => matrix.GwetAc1(), MeasureScale.Correlation));
        _measures.Add(new("matched.mcc", matrix => matrix.Matthews(), MeasureScale.Correlation));
        _measures.Add(new("matched.precision", matrix => matrix.Precision(1), MeasureScale.Share, Share.Of((i, j) => i >= p && j >= p, (_, j) => j >= p)));
        _measures.Add(new("matched.recall", matrix => matrix.Recall(1), MeasureScale.Share, Share.Of((i, j) => i >= p && j >= p, (i, _) => i >= p)));
        _measures.Add(new("matched.specificity", matrix => matrix.Recall(0), MeasureScale.Share, Share.Of((i, j) => i < p && j < p, (i, _) => i < p)));
        _measures.Add(new("matched.f1", matrix => matrix.F1(1), MeasureScale.Share));
    }

    /// <summary>Number of measures.</summary>
    public int Count => _measures.Count;

    /// <summary>One measure.</summary>
    public MatrixMeasure this[int index] => _measures[index];

    /// <summary>Computes all of them.</summary>
    public void Fill(ConfusionMatrix matrix, Span<double> values)
    {
        ConfusionMatrix binary = matrix.Binary(_positiveFrom);
        for (int i = 0; i < _measures.Count; i++)
            values[i] = _measures[i].Value(i < _ofAll ? matrix : binary);
    }

    /// <summary>Computes one of them.</summary>
    public double Value(int index, ConfusionMatrix matrix) => _measures[index].Value(index < _ofAll ? matrix : matrix.Binary(_positiveFrom));
}
