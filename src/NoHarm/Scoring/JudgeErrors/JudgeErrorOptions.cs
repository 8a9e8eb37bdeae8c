namespace NoHarm.Scoring.JudgeErrors;

/// <summary>How a judge's errors are carried into scores.</summary>
public sealed record JudgeErrorOptions
{
    /// <summary>With fewer redraws there is nothing to take percentiles of.</summary>
    public const int FewestRedraws = 20;

    /// <summary>Redraws of all verdicts, from <see cref="FewestRedraws"/>; they come in pairs with the same error rates.</summary>
    public int Redraws { get; init; } = 1000;

    /// <summary>By how much labelled pairs of one case say less than pairs of different ones, from 1.</summary>
    public double DesignEffect { get; init; } = 1;

    /// <summary>
    /// Whether each truth is as frequent as among the labels, which is so only where the labels are a random part of the
    /// very answers that are scored. Otherwise the verdicts and the error rates tell.
    /// </summary>
    public bool LabelsAreOfTheseAnswers { get; init; }

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
