namespace NoHarm.Validation.Bias;

/// <summary>How a judge is asked again.</summary>
public sealed record BiasOptions
{
    /// <summary>The ways.</summary>
    public IReadOnlyList<BiasWay> Ways { get; init; } = BiasWays.All;

    /// <summary>The same seed asks the same.</summary>
    public int Seed { get; init; }

    /// <summary>The most answers, drawn at random; null for all.</summary>
    public int? MostAnswers { get; init; }

    /// <summary>How many answers the judge is given at once, from 1.</summary>
    public int AnswersAtOnce { get; init; } = 1;
}
