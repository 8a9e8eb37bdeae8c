namespace NoHarm.Judging.Lexical;

/// <summary>A rater's verdict on one option of one response.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">The words that prove it, or empty.</param>
public readonly record struct OptionLabel(Verdict Verdict, string Evidence)
{
    /// <summary>How many pairs it stands for, above 0.</summary>
    public double Weight { get; init; } = 1;
}
