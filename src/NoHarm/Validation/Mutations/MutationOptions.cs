namespace NoHarm.Validation.Mutations;

/// <summary>How answers are changed.</summary>
public sealed record MutationOptions
{
    /// <summary>The kinds of change.</summary>
    public IReadOnlyList<Mutation> Kinds { get; init; } = MutationKinds.All;

    /// <summary>The same seed makes the same changes.</summary>
    public int Seed { get; init; }

    /// <summary>The most pairs per kind, drawn at random; null for all. For judges that take long.</summary>
    public int? MostPerKind { get; init; }

    /// <summary>How many answers the judge is given at once, from 1.</summary>
    public int AnswersAtOnce { get; init; } = 1;
}
