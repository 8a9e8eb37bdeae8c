using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>
/// Chooses the thresholds under which verdicts agree best with labels: for a match by Cohen's kappa of matched against not,
/// then for a full match by macro-F1 over the three verdicts.
/// </summary>
internal static class ThresholdFit
{
    /// <summary>In hundredths: nothing is matched that is almost certainly not, and the other way round.</summary>
    private const int Lowest = 10, Highest = 90;

    /// <summary>The best thresholds; of equals the one nearest to one half.</summary>
    /// <param name="examples">Examples with calibrated probabilities.</param>
    public static VerdictThresholds Of(IReadOnlyList<CalibrationExample> examples)
    {
        double matched = Best(threshold => Confusion(examples, new VerdictThresholds(threshold, 0.5)).Binary(1).CohenKappa());
        double full = Best(threshold => Confusion(examples, new VerdictThresholds(matched, threshold)).MacroF1());
        return new VerdictThresholds(matched, full);
    }

    private static double Best(Func<double, double> quality)
    {
        (double threshold, double best) = (0.5, double.NegativeInfinity);
        foreach (int hundredths in Enumerable.Range(Lowest, Highest - Lowest + 1).OrderBy(hundredths => Math.Abs(hundredths - 50)))
        {
            double value = quality(hundredths / 100.0);

            // Sums run in one order, so equal tables give equal numbers.
            if (value > best)
                (threshold, best) = (hundredths / 100.0, value);
        }

        return threshold;
    }

    private static ConfusionMatrix Confusion(IReadOnlyList<CalibrationExample> examples, VerdictThresholds thresholds)
    {
        var matrix = new ConfusionMatrix(3);
        foreach (CalibrationExample example in examples)
            matrix.Add((int)example.Label, (int)thresholds.Decide(example.Probabilities), example.Weight);
        return matrix;
    }
}
