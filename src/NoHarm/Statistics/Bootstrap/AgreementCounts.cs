using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NoHarm.Statistics;

/// <summary>
/// The counts of every comparison, per case. The counts of any drawing of cases are sums of these, and the measures follow
/// from the sums, so a replicate costs as much as there are different cases and not as there are pairs.
/// </summary>
internal sealed class AgreementCounts
{
    private static readonly string[] TableMeasures = ["fleiss-kappa", "gwet-ac1", "alpha-nominal", "alpha-ordinal"];

    private readonly int _categories;
    private readonly int _tableOffset;
    private readonly MatrixMeasures _measures;
    private readonly double[][] _rows;
    private readonly int[] _rowOf;

    /// <summary>Counts the pairs.</summary>
    /// <param name="cases">The pairs of each case.</param>
    /// <param name="measures">What is computed of each comparison.</param>
    /// <param name="categories">Number of categories.</param>
    public AgreementCounts(IReadOnlyList<RatedPair[]> cases, MatrixMeasures measures, int categories)
    {
        _categories = categories;
        _measures = measures;
        int raters = cases[0][0].Ratings.Count;
        Groups = GroupsOf(raters, categories);
        _tableOffset = MatricesOf(raters) * categories * categories;
        double[][] rows = [.. cases.Select(pairs => RowOf(pairs, raters))];

        // Cases with the same counts are one row, drawn as often as all of them.
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<double[]>();
        _rowOf = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            string key = Convert.ToBase64String(MemoryMarshal.AsBytes(rows[i].AsSpan()));
            if (!known.TryGetValue(key, out _rowOf[i]))
            {
                known.Add(key, _rowOf[i] = distinct.Count);
                distinct.Add(rows[i]);
            }
        }

        _rows = [.. distinct];
        bool hasTable = raters > 1;
        Names =
        [
            .. Groups.SelectMany(group => Enumerable.Range(0, measures.Count).Select(i => new NamedMeasure(group.Name, measures[i].Name, measures[i].Scale))),
            .. hasTable ? Enumerable.Range(0, measures.Count).Select(i => new NamedMeasure(AgreementGroup.Excess, measures[i].Name, MeasureScale.Free)) : [],
            .. hasTable ? TableMeasures.Select(name => new NamedMeasure(AgreementGroup.Raters, name, MeasureScale.Correlation)) : [],
        ];
    }

    /// <summary>The comparisons.</summary>
    public IReadOnlyList<MatrixGroup> Groups { get; }

    /// <summary>The measures in the order of <see cref="Evaluate"/>: the groups first.</summary>
    public IReadOnlyList<NamedMeasure> Names { get; }

    /// <summary>The counts of one case.</summary>
    public ReadOnlySpan<double> RowOf(int index) => _rows[_rowOf[index]];

    /// <summary>The counts of a drawing.</summary>
    /// <param name="drawn">How often each case was drawn.</param>
    public double[] Sum(ReadOnlySpan<int> drawn)
    {
        Span<int> times = _rows.Length <= 512 ? stackalloc int[_rows.Length] : new int[_rows.Length];
        times.Clear();
        for (int i = 0; i < drawn.Length; i++)
            times[_rowOf[i]] += drawn[i];
        double[] sums = new double[_rows[0].Length];
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] > 0)
                TensorPrimitives.MultiplyAdd(_rows[i], times[i], sums, sums);
        }

        return sums;
    }

    /// <summary>Computes every measure of a drawing.</summary>
    public void Evaluate(ReadOnlySpan<int> drawn, Span<double> values)
    {
        double[] sums = Sum(drawn);
        int next = 0, each = -1, raters = -1;
        foreach (MatrixGroup group in Groups)
        {
            if (group.Name == AgreementGroup.JudgeEach)
                each = next;
            if (group.Name == AgreementGroup.Raters)
                raters = next;
            _measures.Fill(group.Read(sums, _categories), values[next..]);
            next += _measures.Count;
        }

        if (raters < 0)
            return;
        for (int i = 0; i < _measures.Count; i++)
            values[next++] = values[each + i] - values[raters + i];
        var table = new RatingTable(_categories);
        sums.AsSpan(_tableOffset).CopyTo(table.Sums);
        values[next++] = table.FleissKappa();
        values[next++] = table.GwetAc1();
        values[next++] = table.KrippendorffAlpha(MeasurementLevel.Nominal);
        values[next] = table.KrippendorffAlpha(MeasurementLevel.Ordinal);
    }

    // The judge with the reference, the judge with each rater, each two raters.
    private static int MatricesOf(int raters) => 1 + raters + raters * (raters - 1) / 2;

    private static int PairOf(int lower, int upper, int raters) => 1 + raters + upper * (upper - 1) / 2 + lower;

    private static List<MatrixGroup> GroupsOf(int raters, int categories)
    {
        int size = categories * categories;
        List<MatrixGroup> groups = [new(AgreementGroup.Judge, [(0, false)])];
        if (raters > 0)
            groups.Add(new(AgreementGroup.JudgeEach, [.. Enumerable.Range(0, raters).Select(r => ((1 + r) * size, false))]));
        if (raters < 2)
            return groups;
        (int, bool)[][] others = [.. Enumerable.Range(0, raters).Select(r => Enumerable.Range(0, raters).Where(s => s != r)
            .Select(s => (PairOf(Math.Min(r, s), Math.Max(r, s), raters) * size, s > r)).ToArray())];
        groups.Add(new(AgreementGroup.Raters, [.. others.SelectMany(parts => parts)]));
        for (int rater = 0; rater < raters; rater++)
        {
            groups.Add(new(AgreementGroup.JudgeWith(rater), [((1 + rater) * size, false)]));
            groups.Add(new(AgreementGroup.Rater(rater), others[rater]));
        }

        return groups;
    }

    private double[] RowOf(RatedPair[] pairs, int raters)
    {
        double[] row = new double[_tableOffset + RatingTable.SumsOf(_categories)];
        var table = new RatingTable(_categories);
        int[] ratings = new int[raters];
        foreach (RatedPair pair in pairs)
        {
            Add(0, pair.Reference, pair.Verdict);
            for (int r = 0; r < raters; r++)
            {
                ratings[r] = pair.Ratings[r];
                Add(1 + r, ratings[r], pair.Verdict);
                for (int s = 0; s < r; s++)
                    Add(PairOf(s, r, raters), ratings[s], ratings[r]);
            }

            table.Add(ratings, pair.Weight);

            void Add(int matrix, int label, int verdict)
            {
                if (label >= 0 && verdict >= 0)
                    row[(matrix * _categories + label) * _categories + verdict] += pair.Weight;
            }
        }

        table.Sums.CopyTo(row.AsSpan(_tableOffset));
        return row;
    }
}
