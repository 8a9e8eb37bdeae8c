namespace NoHarm.Scoring.JudgeErrors;

/// <summary>Makes a row of the table from its redraws.</summary>
internal static class RedrawnRow
{
    // Redraws that are all the same differ in the last bits of their sums, and no more.
    private const double LastBits = 1e-20;

    /// <summary>The row.</summary>
    public static JudgeErrorRow Of(ScoreRow row, TableRow definition, RowRedraws redraws, double level, LabelDemand labels)
    {
        (double low, double high) = Interval(redraws, level);
        double corrected = redraws.Mean;
        if (definition.Kind == TableRowKind.Reciprocal)
            (corrected, low, high) = (Inverse(corrected), Inverse(high), Inverse(low));

        // The interval without the dice is what is taken apart.
        double variance = redraws.Variance - redraws.NoiseVariance;
        if (!(variance > LastBits * Math.Max(1, redraws.Mean * redraws.Mean)))
            variance = 0;
        double cases = Math.Min(redraws.CasesVariance, variance);
        return new JudgeErrorRow(row.Respondent, row.Category, row.Metric, row.Cases, row.Mean, corrected, low, high)
        {
            CasesShare = variance > 0 ? Math.Sqrt(cases / variance) : 1,
            LabelShare = variance > 0 ? 1 - Math.Sqrt((variance - Math.Min(redraws.RatesVariance, variance - cases)) / variance) : 0,
            LabelsToHalve = labels.ToHalve(redraws, variance, cases),
        };
    }

    private static (double Low, double High) Interval(RowRedraws redraws, double level)
    {
        double[] means = Array.FindAll(redraws.Means, double.IsFinite);
        if (means.Length == 0)
            return (double.NaN, double.NaN);
        double shrink = redraws.Variance > 0 ? Math.Sqrt(1 - redraws.NoiseVariance / redraws.Variance) : 1;
        double[] sorted = Array.ConvertAll(means, mean => redraws.Mean + (mean - redraws.Mean) * shrink);
        Array.Sort(sorted);
        double tail = (1 - level) / 2;
        return (Quantile(sorted, tail), Quantile(sorted, 1 - tail));
    }

    // The (n + 1) p-th of n redraws (Davison and Hinkley, 1997, 5.2): percentiles between the first and the last would be too narrow.
    private static double Quantile(double[] sorted, double share)
    {
        double position = Math.Clamp((sorted.Length + 1) * share - 1, 0, sorted.Length - 1);
        int below = (int)position;
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }

    private static double Inverse(double value) => value > 0 ? 1 / value : double.NaN;
}
