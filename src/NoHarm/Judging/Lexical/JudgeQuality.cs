using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>How well verdicts agree with labels, each with a 95 % interval over cases.</summary>
/// <param name="Kappa">Cohen's kappa of matched (yes or partial) against no.</param>
/// <param name="MacroF1">Mean F1 of the three verdicts.</param>
/// <param name="Area">Area under the ROC curve of the probability of a match.</param>
/// <param name="CalibrationError">Expected calibration error of that probability, ten bins of equal mass.</param>
/// <param name="Brier">Brier score of that probability.</param>
/// <param name="GateRecall">Share of labelled matches among the likeliest <see cref="GateWidth"/> options of each response.</param>
/// <param name="Verdicts">Labels (rows: no, partial, yes) against verdicts (columns).</param>
public sealed record JudgeQuality(
    Estimate Kappa,
    Estimate MacroF1,
    Estimate Area,
    Estimate CalibrationError,
    Estimate Brier,
    Estimate GateRecall,
    ConfusionMatrix Verdicts)
{
    /// <summary>How many options per response the candidate gate lets through.</summary>
    public const int GateWidth = 12;

    /// <summary>The Brier score of always saying the share of matches, the best that a constant can do.</summary>
    public required double BrierOfConstant { get; init; }

    /// <summary>Evidence that overlaps what the rater quoted, among the matches that both quote.</summary>
    public required Estimate Evidence { get; init; }

    /// <summary>Measures weights on labelled responses they were given or not given to fit.</summary>
    /// <param name="trainer">The labelled responses.</param>
    /// <param name="modelOf">The weights to judge a case with.</param>
    public static JudgeQuality Measure(LexicalTrainer trainer, Func<string, LexicalModel> modelOf)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(modelOf);
        QualityCounts[] cases =
        [
            .. Enumerable.Range(0, trainer.Cases.Count).GroupBy(i => trainer.Cases[i])
                .Select(@case => QualityCounts.Of(trainer, @case, modelOf(@case.Key))),
        ];
        double share = cases.Average(one => one.Outcomes.Count(outcome => outcome) / (double)one.Outcomes.Count);
        return new JudgeQuality(
            ClusterInterval.Of(cases, drawn => Sum(drawn).Binary(1).CohenKappa()),
            ClusterInterval.Of(cases, drawn => Sum(drawn).MacroF1()),
            OfProbabilities(cases, (p, outcomes) => RocCurve.Area(p, outcomes)),
            OfProbabilities(cases, (p, outcomes) => Statistics.CalibrationError.Expected(p, outcomes)),
            OfProbabilities(cases, (p, outcomes) => BrierScore.Of(p, outcomes)),
            Share(cases, one => one.InGate, one => one.Matches),
            Sum(cases))
        {
            BrierOfConstant = OfProbabilities(cases, (p, outcomes) => BrierScore.Of([.. p.Select(_ => share)], outcomes)).Value,
            Evidence = Share(cases, one => one.Overlapping, one => one.Quoted),
        };
    }

    private static Estimate OfProbabilities(QualityCounts[] cases, Func<IReadOnlyList<double>, IReadOnlyList<bool>, double> measure) =>
        ClusterInterval.Of(
            cases,
            drawn => measure([.. drawn.SelectMany(one => one.Probabilities)], [.. drawn.SelectMany(one => one.Outcomes)]),
            replicates: 500);

    private static Estimate Share(QualityCounts[] cases, Func<QualityCounts, int> part, Func<QualityCounts, int> whole) =>
        ClusterInterval.Of(cases, drawn => (double)drawn.Sum(part) / drawn.Sum(whole));

    private static ConfusionMatrix Sum(IReadOnlyList<QualityCounts> cases)
    {
        var total = new ConfusionMatrix(3);
        foreach (QualityCounts one in cases)
            total.Add(one.Verdicts);
        return total;
    }
}
