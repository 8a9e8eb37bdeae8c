using NoHarm.Judging.Calibrating;
using NoHarm.Statistics;

namespace NoHarm.Judging.Claims;

/// <summary>How well verdicts on claims agree with labels, each with a 95 % interval over cases.</summary>
/// <param name="Kappa">Cohen's kappa of entailed against not.</param>
/// <param name="Area">Area under the ROC curve of the probability.</param>
/// <param name="CalibrationError">Expected calibration error of the probability, ten bins of equal mass.</param>
/// <param name="Brier">Brier score of the probability.</param>
/// <param name="Verdicts">Labels (rows: not, entailed) against verdicts (columns).</param>
public sealed record ClaimQuality(Estimate Kappa, Estimate Area, Estimate CalibrationError, Estimate Brier, ConfusionMatrix Verdicts)
{
    /// <summary>The Brier score of always saying the share of entailed claims, the best that a constant can do.</summary>
    public required double BrierOfConstant { get; init; }

    /// <summary>Measures verdicts and probabilities.</summary>
    public static ClaimQuality Measure(IReadOnlyList<CalibrationExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        CalibrationExample[][] cases = [.. examples.GroupBy(example => example.Case).Select(@case => @case.ToArray())];
        double share = examples.Count(IsEntailed) / (double)examples.Count;
        return new ClaimQuality(
            ClusterInterval.Of(cases, drawn => Confusion(drawn).CohenKappa()),
            OfProbabilities(cases, (p, outcomes) => RocCurve.Area(p, outcomes)),
            OfProbabilities(cases, (p, outcomes) => Statistics.CalibrationError.Expected(p, outcomes)),
            OfProbabilities(cases, (p, outcomes) => BrierScore.Of(p, outcomes)),
            Confusion(cases))
        {
            BrierOfConstant = share * (1 - share),
        };
    }

    private static bool IsEntailed(CalibrationExample example) => example.Label != Verdict.No;

    private static ConfusionMatrix Confusion(IReadOnlyList<CalibrationExample[]> cases)
    {
        var matrix = new ConfusionMatrix(2);
        foreach (CalibrationExample example in cases.SelectMany(@case => @case))
            matrix.Add(IsEntailed(example) ? 1 : 0, example.Verdict != Verdict.No ? 1 : 0);
        return matrix;
    }

    private static Estimate OfProbabilities(CalibrationExample[][] cases, Func<double[], bool[], double> measure) =>
        ClusterInterval.Of(cases, drawn =>
        {
            CalibrationExample[] all = [.. drawn.SelectMany(@case => @case)];
            return measure([.. all.Select(example => example.Probabilities.Matched)], [.. all.Select(IsEntailed)]);
        });
}
