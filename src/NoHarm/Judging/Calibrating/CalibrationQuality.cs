using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>How well verdicts and probabilities agree with labels, each with a 95 % interval over cases.</summary>
/// <param name="Kappa">Cohen's kappa of matched (yes or partial) against no.</param>
/// <param name="MacroF1">Mean F1 of the three verdicts.</param>
/// <param name="Brier">Brier score of the probability of a match; lower is better.</param>
/// <param name="Verdicts">Labels (rows: no, partial, yes) against verdicts (columns).</param>
public sealed record CalibrationQuality(Estimate Kappa, Estimate MacroF1, Estimate Brier, ConfusionMatrix Verdicts)
{
    /// <summary>Measures what a judge said.</summary>
    public static CalibrationQuality Measure(IReadOnlyList<CalibrationExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        CalibrationExample[][] cases = [.. examples.GroupBy(example => example.Case).Select(@case => @case.ToArray())];
        return new CalibrationQuality(
            ClusterInterval.Of(cases, drawn => Confusion(drawn).Binary(1).CohenKappa()),
            ClusterInterval.Of(cases, drawn => Confusion(drawn).MacroF1()),
            ClusterInterval.Of(cases, BrierOf),
            Confusion(cases));
    }

    /// <summary>
    /// Measures what it says calibrated, each case by a fit to all other cases, thresholds included: nothing is judged by what
    /// it taught.
    /// </summary>
    public static CalibrationQuality CrossFitted(IReadOnlyList<CalibrationExample> examples, CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var calibrated = new List<CalibrationExample>(examples.Count);
        foreach (IGrouping<string, CalibrationExample> @case in examples.GroupBy(example => example.Case))
        {
            var calibration = ProbabilityCalibration.Fit([.. examples.Where(example => example.Case != @case.Key)], options);
            calibrated.AddRange(@case.Select(calibration.Apply));
        }

        return Measure(calibrated);
    }

    private static ConfusionMatrix Confusion(IReadOnlyList<CalibrationExample[]> cases)
    {
        var matrix = new ConfusionMatrix(3);
        foreach (CalibrationExample example in cases.SelectMany(@case => @case))
            matrix.Add((int)example.Label, (int)example.Verdict, example.Weight);
        return matrix;
    }

    private static double BrierOf(IReadOnlyList<CalibrationExample[]> cases)
    {
        CalibrationExample[] examples = [.. cases.SelectMany(@case => @case)];
        return BrierScore.Of([.. examples.Select(example => example.Probabilities.Matched)], [.. examples.Select(example => example.Label != Verdict.No)], [.. examples.Select(example => example.Weight)]);
    }
}
