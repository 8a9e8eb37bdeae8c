using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>The redrawn values of one row, and where their variance comes from.</summary>
internal sealed class RowRedraws
{
    /// <summary>Takes the variance apart.</summary>
    /// <param name="values">Per redraw, the contribution of each case; NaN where it has none.</param>
    /// <param name="weights">Per redraw, the weight of each case.</param>
    /// <param name="bootstrap">What the weights were drawn from.</param>
    public RowRedraws(double[][] values, double[][] weights, RescaledBootstrap bootstrap)
    {
        Means = [.. values.Zip(weights, WeightedMean)];
        double[] known = Array.FindAll(Means, double.IsFinite);
        if (known.Length == 0)
            return;
        Mean = NumpyMath.Mean(known);
        Variance = known.Average(value => (value - Mean) * (value - Mean));
        NoiseVariance = Math.Min(Noise(values, weights), Variance);
        CasesVariance = values.Average(redraw => bootstrap.VarianceOfMean(Filled(redraw)));
        RatesVariance = Math.Max(Shared(), 0);
    }

    /// <summary>The mean over the weighted cases in each redraw.</summary>
    public double[] Means { get; }

    /// <summary>The mean over the redraws; NaN when none has a value.</summary>
    public double Mean { get; } = double.NaN;

    /// <summary>The variance over the redraws.</summary>
    public double Variance { get; }

    /// <summary>
    /// What of it is the dice of the redrawing alone. A score that is averaged over many redraws of the same verdicts would
    /// not have it, so it does not belong into an interval of the mean score.
    /// </summary>
    public double NoiseVariance { get; }

    /// <summary>The variance that the choice of cases would have alone, were every truth known.</summary>
    public double CasesVariance { get; }

    /// <summary>The variance that is due to error rates known from finitely many labels.</summary>
    public double RatesVariance { get; }

    /// <summary>The mean of the two redraws that share their error rates.</summary>
    public double[] GroupMeans() =>
        [.. Enumerable.Range(0, Means.Length / Redraws.Group).Select(group => (Means[Redraws.Group * group] + Means[Redraws.Group * group + 1]) / 2)];

    // Two redraws with the same rates differ in the dice; half of their squared distance is the variance of one.
    private static double Noise(double[][] values, double[][] weights)
    {
        int cases = values[0].Length;
        double noise = 0;
        for (int @case = 0; @case < cases; @case++)
        {
            double squares = 0, weight = 0;
            int pairs = 0;
            for (int redraw = 0; redraw + 1 < values.Length; redraw += Redraws.Group)
            {
                double distance = values[redraw][@case] - values[redraw + 1][@case];
                weight += (weights[redraw][@case] * weights[redraw][@case] + weights[redraw + 1][@case] * weights[redraw + 1][@case]) / 2;
                if (!double.IsFinite(distance))
                    continue;
                squares += distance * distance / 2;
                pairs++;
            }

            if (pairs > 0)
                noise += squares / pairs * weight / (values.Length / Redraws.Group);
        }

        return noise / cases / cases;
    }

    private double Shared()
    {
        double sum = 0;
        int groups = 0;
        for (int redraw = 0; redraw + 1 < Means.Length; redraw += Redraws.Group)
        {
            double product = (Means[redraw] - Mean) * (Means[redraw + 1] - Mean);
            if (!double.IsFinite(product))
                continue;
            sum += product;
            groups++;
        }

        return groups == 0 ? 0 : sum / groups;
    }

    private static double WeightedMean(double[] values, double[] weights)
    {
        double sum = 0, total = 0, lowest = double.PositiveInfinity, highest = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            sum += weights[i] * values[i];
            total += weights[i];
            (lowest, highest) = (Math.Min(lowest, values[i]), Math.Max(highest, values[i]));
        }

        // Weights below 0 must not lead out of the values' range.
        return total > 0 ? Math.Clamp(sum / total, lowest, highest) : double.NaN;
    }

    private static double[] Filled(double[] values)
    {
        double[] known = Array.FindAll(values, double.IsFinite);
        if (known.Length == values.Length)
            return values;
        double mean = known.Length == 0 ? 0 : NumpyMath.Mean(known);
        return Array.ConvertAll(values, value => double.IsFinite(value) ? value : mean);
    }
}
