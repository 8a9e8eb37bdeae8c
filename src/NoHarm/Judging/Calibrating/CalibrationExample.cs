namespace NoHarm.Judging.Calibrating;

/// <summary>What a judge said about one option of one answer, and what the label says.</summary>
/// <param name="Case">The base case: folds must not cut through it.</param>
/// <param name="Probabilities">The judge's probabilities.</param>
/// <param name="Verdict">The judge's verdict.</param>
/// <param name="Label">The rater's verdict.</param>
public sealed record CalibrationExample(string Case, VerdictProbabilities Probabilities, Verdict Verdict, Verdict Label)
{
    /// <summary>How many pairs it stands for, above 0.</summary>
    public double Weight { get; init; } = 1;
}
