namespace NoHarm.Statistics;

/// <summary>
/// Ratings of items by any number of raters, some of which may be missing, and how well the raters agree. Only sums are
/// kept, so tables of parts add up to the table of the whole. Items with one rating count in the margins only where a
/// method says so.
/// </summary>
public sealed class RatingTable
{
    private const int Items = 0, Pairable = 1, Agreed = 2, Fixed = 3;

    // Three totals, the margins, the coincidences row by row.
    private readonly double[] _sums;

    /// <summary>An empty table.</summary>
    /// <param name="categories">Number of categories, from 2.</param>
    public RatingTable(int categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        Categories = categories;
        _sums = new double[SumsOf(categories)];
    }

    /// <summary>Number of categories.</summary>
    public int Categories { get; }

    /// <summary>Items with at least one rating, or the sum of their weights.</summary>
    public double RatedItems => _sums[Items];

    /// <summary>Items with at least two ratings, or the sum of their weights.</summary>
    public double PairableItems => _sums[Pairable];

    /// <summary>All sums, which add up over parts.</summary>
    internal Span<double> Sums => _sums;

    private Span<double> Margins => _sums.AsSpan(Fixed, Categories);

    private Span<double> Coincidences => _sums.AsSpan(Fixed + Categories);

    /// <summary>How many sums a table of so many categories has.</summary>
    internal static int SumsOf(int categories) => Fixed + categories + categories * categories;

    /// <summary>Counts a table of items (rows) by raters (columns).</summary>
    /// <param name="ratings">Categories from 0; -1 where a rating is missing.</param>
    /// <param name="categories">Number of categories, from 2.</param>
    public static RatingTable Of(int[,] ratings, int categories)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var table = new RatingTable(categories);
        int[] item = new int[ratings.GetLength(1)];
        for (int i = 0; i < ratings.GetLength(0); i++)
        {
            for (int j = 0; j < item.Length; j++)
                item[j] = ratings[i, j];
            table.Add(item);
        }

        return table;
    }

    /// <summary>Counts one item.</summary>
    /// <param name="ratings">A category from 0 per rater; -1 where it is missing.</param>
    /// <param name="weight">How many items it stands for.</param>
    public void Add(ReadOnlySpan<int> ratings, double weight = 1)
    {
        Span<int> counts = stackalloc int[Categories];
        counts.Clear();
        int given = 0;
        foreach (int rating in ratings)
        {
            if (rating < 0)
                continue;
            counts[rating]++;
            given++;
        }

        if (given == 0)
            return;
        _sums[Items] += weight;
        for (int c = 0; c < Categories; c++)
            Margins[c] += weight * counts[c] / given;
        if (given < 2)
            return;
        _sums[Pairable] += weight;
        for (int c = 0; c < Categories; c++)
        {
            _sums[Agreed] += weight * counts[c] * (counts[c] - 1) / (given * (given - 1.0));
            for (int k = 0; k < Categories; k++)
                Coincidences[c * Categories + k] += weight * counts[c] * (counts[k] - (c == k ? 1 : 0)) / (given - 1.0);
        }
    }

    /// <summary>
    /// Share of the pairs of ratings that agree, averaged over items with two or more ratings; NaN where there is none.
    /// </summary>
    public double ObservedAgreement() => _sums[Agreed] / _sums[Pairable];

    /// <summary>
    /// Fleiss' kappa (Fleiss, Psychological Bulletin 76(5), 1971). With missing ratings as in Gwet, Handbook of Inter-Rater
    /// Reliability, 4th ed., 2014, chapter 2: agreement over items with two or more ratings, margins as the mean of each
    /// rated item's shares. NaN where no item has two ratings, or only one category is used.
    /// </summary>
    public double FleissKappa()
    {
        double expected = 0;
        foreach (double margin in Margins)
            expected += margin / RatedItems * (margin / RatedItems);
        return expected < 1 ? (ObservedAgreement() - expected) / (1 - expected) : double.NaN;
    }

    /// <summary>
    /// Gwet's AC1 for any number of raters (British Journal of Mathematical and Statistical Psychology 61(1), 2008), with
    /// the same sums as <see cref="FleissKappa"/>. 1 where only one category is used; NaN where no item has two ratings.
    /// </summary>
    public double GwetAc1()
    {
        double expected = 0;
        foreach (double margin in Margins)
            expected += margin / RatedItems * (1 - margin / RatedItems);
        expected /= Categories - 1;
        return (ObservedAgreement() - expected) / (1 - expected);
    }

    /// <summary>
    /// Krippendorff's alpha, 1 - observed / expected disagreement, from coincidences of items with two or more ratings
    /// (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). NaN where no item has two ratings, or only one
    /// category is used.
    /// </summary>
    /// <param name="level">What the categories' numbers mean.</param>
    public double KrippendorffAlpha(MeasurementLevel level)
    {
        Span<double> values = stackalloc double[Categories];
        double total = 0;
        for (int c = 0; c < Categories; c++)
        {
            values[c] = 0;
            for (int k = 0; k < Categories; k++)
                values[c] += Coincidences[c * Categories + k];
            total += values[c];
        }

        double observed = 0, expected = 0;
        for (int c = 0; c < Categories; c++)
        {
            for (int k = c + 1; k < Categories; k++)
            {
                double distance = SquaredDistance(values, c, k, level);
                observed += distance * Coincidences[c * Categories + k];
                expected += distance * values[c] * values[k];
            }
        }

        return expected > 0 ? 1 - (total - 1) * observed / expected : double.NaN;
    }

    private static double SquaredDistance(ReadOnlySpan<double> values, int c, int k, MeasurementLevel level)
    {
        if (level == MeasurementLevel.Nominal)
            return 1;
        if (level == MeasurementLevel.Interval)
            return (k - c) * (k - c);
        double between = -(values[c] + values[k]) / 2;
        for (int g = c; g <= k; g++)
            between += values[g];
        return between * between;
    }
}
