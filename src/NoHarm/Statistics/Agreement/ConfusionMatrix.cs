namespace NoHarm.Statistics;

/// <summary>
/// Counts of what a judge said (columns) against what the labels say (rows), and how well the two agree. Whatever has no
/// value on the counts is NaN, as each method says; nothing throws.
/// </summary>
public sealed class ConfusionMatrix
{
    private readonly double[] _counts;

    /// <summary>An empty matrix.</summary>
    /// <param name="categories">Number of categories, from 2.</param>
    public ConfusionMatrix(int categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        Categories = categories;
        _counts = new double[categories * categories];
    }

    /// <summary>Number of categories.</summary>
    public int Categories { get; }

    /// <summary>Number of pairs counted, or the sum of their weights.</summary>
    public double Total
    {
        get
        {
            double sum = 0;
            foreach (double count in _counts)
                sum += count;
            return sum;
        }
    }

    /// <summary>Pairs with a label and a verdict.</summary>
    public double this[int label, int verdict] => _counts[label * Categories + verdict];

    /// <summary>Counts pairs of a label and a verdict; a pair in which one is missing (-1) counts nowhere.</summary>
    /// <param name="labels">Category per pair, from 0; -1 for none.</param>
    /// <param name="verdicts">Category per pair, from 0; -1 for none.</param>
    /// <param name="categories">Number of categories, from 2.</param>
    public static ConfusionMatrix Of(ReadOnlySpan<int> labels, ReadOnlySpan<int> verdicts, int categories)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(verdicts.Length, labels.Length, nameof(verdicts));
        var matrix = new ConfusionMatrix(categories);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] >= 0 && verdicts[i] >= 0)
                matrix.Add(labels[i], verdicts[i]);
        }

        return matrix;
    }

    /// <summary>Counts one pair.</summary>
    /// <param name="label">The row.</param>
    /// <param name="verdict">The column.</param>
    /// <param name="weight">How many pairs it stands for.</param>
    public void Add(int label, int verdict, double weight = 1) => _counts[label * Categories + verdict] += weight;

    /// <summary>Adds all counts of another matrix.</summary>
    public void Add(ConfusionMatrix other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    /// <summary>Sum of a row: how often the labels say so.</summary>
    public double Row(int label)
    {
        double sum = 0;
        for (int j = 0; j < Categories; j++)
            sum += this[label, j];
        return sum;
    }

    /// <summary>Sum of a column: how often the judge says so.</summary>
    public double Column(int verdict)
    {
        double sum = 0;
        for (int i = 0; i < Categories; i++)
            sum += this[i, verdict];
        return sum;
    }

    /// <summary>Share of the pairs that agree, 0 to 1; NaN without pairs.</summary>
    public double Accuracy()
    {
        double agreed = 0;
        for (int i = 0; i < Categories; i++)
            agreed += this[i, i];
        return agreed / Total;
    }

    /// <summary>Share of the judge's verdicts in a category that the labels confirm; NaN where the judge never says it.</summary>
    public double Precision(int category) => this[category, category] / Column(category);

    /// <summary>Share of the labels in a category that the judge finds; NaN where no label has it.</summary>
    public double Recall(int category) => this[category, category] / Row(category);

    /// <summary>Harmonic mean of precision and recall, 0 where nothing agrees; NaN where neither side uses the category.</summary>
    public double F1(int category) => 2 * this[category, category] / (Row(category) + Column(category));

    /// <summary>Mean of the categories' F1, 0 to 1; a category that neither side uses is left out. NaN without pairs.</summary>
    public double MacroF1()
    {
        double sum = 0;
        int used = 0;
        for (int i = 0; i < Categories; i++)
        {
            double f1 = F1(i);
            if (double.IsNaN(f1))
                continue;
            sum += f1;
            used++;
        }

        return used > 0 ? sum / used : double.NaN;
    }

    /// <summary>Mean recall of the categories that the labels use, 0 to 1; NaN without pairs.</summary>
    public double BalancedAccuracy()
    {
        double sum = 0;
        int used = 0;
        for (int i = 0; i < Categories; i++)
        {
            double recall = Recall(i);
            if (double.IsNaN(recall))
                continue;
            sum += recall;
            used++;
        }

        return used > 0 ? sum / used : double.NaN;
    }

    /// <summary>
    /// Cohen's kappa, (po - pe) / (1 - pe), -1 to 1 (Cohen, Educational and Psychological Measurement 20(1), 1960);
    /// 0 where one side uses one category only, NaN where both use the same one only.
    /// </summary>
    public double CohenKappa() => Kappa(isWeighted: false);

    /// <summary>
    /// Cohen's kappa with squared distances as weights, for ordered categories (Cohen, Psychological Bulletin 70(4),
    /// 1968); 0 where one side uses one category only, NaN where both use the same one only.
    /// </summary>
    public double WeightedKappa() => Kappa(isWeighted: true);

    /// <summary>
    /// Gwet's AC1, (po - pe) / (1 - pe) with pe = sum of q (1 - q) / (categories - 1) over the mean margins q (Gwet,
    /// British Journal of Mathematical and Statistical Psychology 61(1), 2008). 1 where both use the same category only;
    /// NaN without pairs.
    /// </summary>
    public double GwetAc1()
    {
        double total = Total;
        double expected = 0;
        for (int i = 0; i < Categories; i++)
        {
            double share = (Row(i) + Column(i)) / (2 * total);
            expected += share * (1 - share);
        }

        expected /= Categories - 1;
        return (Accuracy() - expected) / (1 - expected);
    }

    /// <summary>
    /// Matthews' correlation for any number of categories, -1 to 1 (Gorodkin, Computational Biology and Chemistry 28(5-6),
    /// 2004). 0 where one side or both use one category only, by the convention of scikit-learn; NaN without pairs.
    /// </summary>
    public double Matthews()
    {
        double total = Total;
        if (total == 0)
            return double.NaN;
        double agreed = 0, expected = 0, rows = 0, columns = 0;
        for (int i = 0; i < Categories; i++)
        {
            double row = Row(i) / total, column = Column(i) / total;
            agreed += this[i, i] / total;
            expected += row * column;
            rows += row * (1 - row);
            columns += column * (1 - column);
        }

        return rows > 0 && columns > 0 ? (agreed - expected) / Math.Sqrt(rows * columns) : 0;
    }

    /// <summary>The same counts with all categories from a first one on taken together: 2 by 2.</summary>
    /// <param name="positiveFrom">The lowest category that counts as positive.</param>
    public ConfusionMatrix Binary(int positiveFrom)
    {
        var binary = new ConfusionMatrix(2);
        for (int i = 0; i < Categories; i++)
        {
            for (int j = 0; j < Categories; j++)
                binary.Add(i >= positiveFrom ? 1 : 0, j >= positiveFrom ? 1 : 0, this[i, j]);
        }

        return binary;
    }

    /// <summary>The same labels with a share of each verdict spread evenly over the other categories.</summary>
    internal ConfusionMatrix Blurred(double share)
    {
        var blurred = new ConfusionMatrix(Categories);
        for (int i = 0; i < Categories; i++)
        {
            for (int j = 0; j < Categories; j++)
            {
                for (int k = 0; k < Categories; k++)
                    blurred.Add(i, k, this[i, j] * (k == j ? 1 - share : share / (Categories - 1)));
            }
        }

        return blurred;
    }

    /// <summary>1 - observed / expected disagreement, of which the latter is 0 where nothing can disagree.</summary>
    private double Kappa(bool isWeighted)
    {
        double total = Total;
        double observed = 0, expected = 0;
        for (int i = 0; i < Categories; i++)
        {
            double row = Row(i) / total;
            for (int j = 0; j < Categories; j++)
            {
                int weight = isWeighted ? (i - j) * (i - j) : i == j ? 0 : 1;
                observed += weight * this[i, j] / total;
                expected += weight * row * (Column(j) / total);
            }
        }

        return expected > 0 ? 1 - observed / expected : double.NaN;
    }
}
