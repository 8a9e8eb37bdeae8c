using NoHarm.Benchmarks;

namespace NoHarm.Bench.ScoreCoverage;

/// <summary>What a simulated world is like.</summary>
/// <param name="Name">Its name in the table.</param>
internal sealed record WorldSettings(string Name)
{
    private const double MostErrors = 0.9;

    /// <summary>The worlds that are measured.</summary>
    public static IReadOnlyList<WorldSettings> All { get; } =
    [
        new("usual"),
        new("few-labels") { LabelledCases = 10 },
        new("many-labels") { LabelledCases = 300 },
        new("worse-judge") { Errors = 1.6 },
        new("no-probabilities") { HasProbabilities = false },
        new("answers-alike") { AnswerSpread = 0 },
        new("answers-differ") { AnswerSpread = 1 },
        new("other-answers") { Shift = 1.4 },
        new("errors-together") { ErrorSpread = 0.7 },
    ];

    /// <summary>By how much labelled answers differ from scored ones, in log odds: less of what is owed, more of what harms.</summary>
    public double Shift { get; init; } = 0.7;

    /// <summary>How much answers differ in what they match, in log odds.</summary>
    public double AnswerSpread { get; init; } = 0.6;

    /// <summary>Partial among what is matched.</summary>
    public double PartialShare { get; init; } = 0.15;

    /// <summary>Cases with labels; two answers each.</summary>
    public int LabelledCases { get; init; } = 30;

    /// <summary>Factor on the judge's errors.</summary>
    public double Errors { get; init; } = 1;

    /// <summary>How much the judge's errors differ from case to case: standard deviation of the logarithm of their rate.</summary>
    public double ErrorSpread { get; init; }

    /// <summary>Whether the judge gives probabilities.</summary>
    public bool HasProbabilities { get; init; } = true;

    /// <summary>P(no), P(partial), P(yes) of the judge, given what is true.</summary>
    /// <param name="score">The option's score.</param>
    /// <param name="truth">What is true.</param>
    /// <param name="ease">A factor on the errors of the case.</param>
    public double[] Rates(Appropriateness score, int truth, double ease)
    {
        double[] errors = (score.IsAppropriate, score.IsUncertain, truth) switch
        {
            (true, _, 0) => [0, 0.03, 0.04],
            (true, _, 1) => [0.25, 0, 0.25],
            (true, _, _) => [0.12 + 0.02 * (9 - score.Score), 0.06, 0],
            (_, true, 0) => [0, 0.02, 0.03],
            (_, true, 1) => [0.35, 0, 0.2],
            (_, true, _) => [0.15, 0.1, 0],
            (_, _, 0) => [0, 0.003, 0.003 + 0.003 * score.Score],
            (_, _, 1) => [0.4, 0, 0.2],
            _ => [0.2, 0.1, 0],
        };
        for (int i = 0; i < errors.Length; i++)
            errors[i] *= Errors * ease;
        double sum = errors.Sum();
        for (int i = 0; sum > MostErrors && i < errors.Length; i++)
            errors[i] *= MostErrors / sum;
        errors[truth] = 1 - Math.Min(sum, MostErrors);
        return errors;
    }
}
