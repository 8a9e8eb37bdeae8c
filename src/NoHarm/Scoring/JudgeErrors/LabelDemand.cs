using MathNet.Numerics.LinearAlgebra;
using NoHarm.Benchmarks;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// Which labels would narrow an interval. How much each tier's error rates move a score is read from the redraws by linear
/// regression on the drawn rates; a tier's part of the variance falls in proportion to one over its labels, and the labels
/// are divided among the tiers as Neyman divides a sample among strata (JRSS 97(4), 1934).
/// </summary>
internal sealed class LabelDemand
{
    private const double Ridge = 1e-9;
    private const int MostPairs = 1_000_000;

    private readonly int[] _tiers;
    private readonly double[] _labels;
    private readonly Matrix<double> _rates;
    private readonly Matrix<double> _projection;

    public LabelDemand(ErrorPosterior posterior, Redraws redraws)
    {
        double[] verdicts = redraws.VerdictsByTier();
        _tiers = [.. Enumerable.Range(0, TierTable.Tiers).Where(tier => verdicts[tier] > 0)];
        double borrowed = posterior.Borrowed();
        _labels = Array.ConvertAll(_tiers, tier => posterior.Labels(tier) + borrowed);
        _rates = Matrix<double>.Build.Dense(redraws.Rates.Count, 2 * _tiers.Length, (group, column) =>
        {
            // What matters most: how often what is not there is found, and how often what is there is missed.
            int truth = column % 2 == 0 ? 0 : 2;
            return redraws.Rates[group][_tiers[column / 2], truth, 0];
        });
        for (int column = 0; column < _rates.ColumnCount; column++)
            _rates.SetColumn(column, _rates.Column(column) - _rates.Column(column).Average());
        Matrix<double> square = _rates.TransposeThisAndMultiply(_rates);
        for (int i = 0; i < square.RowCount; i++)
            square[i, i] += Ridge * redraws.Rates.Count;
        _projection = square.Inverse() * _rates.Transpose();
    }

    /// <summary>The pairs to label; empty when the judge's part is nothing, null when labels cannot halve it.</summary>
    /// <param name="redraws">The row's redraws.</param>
    /// <param name="variance">The variance behind the interval.</param>
    /// <param name="cases">The part of it that is due to the cases.</param>
    public IReadOnlyList<LabelsWanted>? ToHalve(RowRedraws redraws, double variance, double cases)
    {
        double deviation = Math.Sqrt(Math.Max(variance, 0)), rest = Math.Sqrt(Math.Max(cases, 0));
        if (deviation <= rest)
            return [];
        double wanted = (deviation + rest) / 2;
        double ofRates = Math.Min(redraws.RatesVariance, variance - cases);
        double allowed = ofRates - (variance - wanted * wanted);
        if (allowed <= 0)
            return null;
        double[] parts = Parts(redraws, ofRates);
        double[] more = Fewest(parts, allowed);
        return more.Sum() > MostPairs
            ? null
            : [.. _tiers.Zip(more, (tier, pairs) => new LabelsWanted((OptionTier)tier, (int)Math.Ceiling(pairs))).Where(wanted => wanted.Pairs > 0)];
    }

    /// <summary>The part of each tier in the variance that the error rates cause.</summary>
    private double[] Parts(RowRedraws redraws, double ofRates)
    {
        double[] means = redraws.GroupMeans();
        double centre = means.Where(double.IsFinite).Average();
        Vector<double> slopes = _projection * Vector<double>.Build.DenseOfEnumerable(means.Select(mean => double.IsFinite(mean) ? mean - centre : 0));
        double[] parts = new double[_tiers.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            Vector<double> moved = _rates.Column(2 * i) * slopes[2 * i] + _rates.Column(2 * i + 1) * slopes[2 * i + 1];
            parts[i] = moved.DotProduct(moved) / means.Length;
        }

        double all = parts.Sum();
        return Array.ConvertAll(parts, part => all > 0 ? part / all * ofRates : ofRates / parts.Length);
    }

    // x labels more in a tier with n and variance v leave v n / (n + x); the sum is at most what is allowed and x least where n + x ~ sqrt(v n).
    private double[] Fewest(double[] parts, double allowed)
    {
        double low = 0, high = 1e9;
        for (int step = 0; step < 200; step++)
        {
            double middle = Math.Sqrt(Math.Max(low, 1e-6) * high);
            if (Left(middle) > allowed)
                low = middle;
            else
                high = middle;
        }

        return [.. parts.Select((part, i) => Math.Max(0, Math.Sqrt(part * _labels[i]) * high - _labels[i]))];

        double Left(double scale) => parts.Select((part, i) => part * _labels[i] / Math.Max(_labels[i], Math.Sqrt(part * _labels[i]) * scale)).Sum();
    }
}
