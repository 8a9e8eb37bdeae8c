namespace NoHarm.Statistics;

/// <summary>The measures of one confusion matrix, by name, in a fixed order.</summary>
internal sealed class MatrixMeasures
{
    private readonly List<MatrixMeasure> _measures;

    /// <summary>Lists the measures.</summary>
    /// <param name="categories">Names of the categories.</param>
    /// <param name="positiveFrom">The lowest category that counts as a match.</param>
    public MatrixMeasures(IReadOnlyList<string> categories, int positiveFrom)
    {
        _measures =
        [
            new("accuracy", matrix => matrix.Accuracy(), Share.Of((i, j) => i == j, (_, _) => true)),
            new("balanced-accuracy", matrix => matrix.BalancedAccuracy()),
            new("macro-f1", matrix => matrix.MacroF1()),
            new("kappa", matrix => matrix.CohenKappa()),
            new("weighted-kappa", matrix => matrix.WeightedKappa()),
            new("ac1", matrix => matrix.GwetAc1()),
            new("mcc", matrix => matrix.Matthews()),
        ];
        for (int category = 0; category < categories.Count; category++)
        {
            int c = category;
            _measures.Add(new($"precision.{categories[c]}", matrix => matrix.Precision(c), Share.Of((i, j) => i == c && j == c, (_, j) => j == c)));
            _measures.Add(new($"recall.{categories[c]}", matrix => matrix.Recall(c), Share.Of((i, j) => i == c && j == c, (i, _) => i == c)));
            _measures.Add(new($"f1.{categories[c]}", matrix => matrix.F1(c)));
        }

        // Match or not, whatever the number of categories.
        int p = positiveFrom;
        _measures.Add(new("matched.accuracy", matrix => matrix.Binary(p).Accuracy(), Share.Of((i, j) => i >= p == j >= p, (_, _) => true)));
        _measures.Add(new("matched.kappa", matrix => matrix.Binary(p).CohenKappa()));
        _measures.Add(new("matched.ac1", matrix => matrix.Binary(p).GwetAc1()));
        _measures.Add(new("matched.mcc", matrix => matrix.Binary(p).Matthews()));
        _measures.Add(new("matched.precision", matrix => matrix.Binary(p).Precision(1), Share.Of((i, j) => i >= p && j >= p, (_, j) => j >= p)));
        _measures.Add(new("matched.recall", matrix => matrix.Binary(p).Recall(1), Share.Of((i, j) => i >= p && j >= p, (i, _) => i >= p)));
        _measures.Add(new("matched.specificity", matrix => matrix.Binary(p).Recall(0), Share.Of((i, j) => i < p && j < p, (i, _) => i < p)));
        _measures.Add(new("matched.f1", matrix => matrix.Binary(p).F1(1)));
    }

    /// <summary>Number of measures.</summary>
    public int Count => _measures.Count;

    /// <summary>One measure.</summary>
    public MatrixMeasure this[int index] => _measures[index];

    /// <summary>Computes all of them.</summary>
    public void Fill(ConfusionMatrix matrix, Span<double> values)
    {
        for (int i = 0; i < _measures.Count; i++)
            values[i] = _measures[i].Value(matrix);
    }
}
