namespace NoHarm.Judging;

/// <summary>From which probabilities on an option is matched, and fully matched.</summary>
/// <param name="Matched">The least probability of partial or yes that is a match, above 0 and below 1.</param>
/// <param name="Full">The least share of yes in it that is a full match, above 0 and below 1.</param>
public sealed record VerdictThresholds(double Matched, double Full)
{
    /// <summary>One half each, as <see cref="VerdictProbabilities.Likeliest"/> decides.</summary>
    public static VerdictThresholds Half { get; } = new(0.5, 0.5);

    /// <summary>Whether both are probabilities that can decide anything.</summary>
    public bool AreBetweenZeroAndOne => Matched is > 0 and < 1 && Full is > 0 and < 1;

    /// <summary>The verdict that probabilities amount to. Meant for rounded ones, of which no noise can cross a threshold.</summary>
    public Verdict Decide(VerdictProbabilities probabilities)
    {
        // The thresholds have two decimals and the probabilities four; a difference below both is noise of the sum.
        const double noise = 1e-9;
        if (probabilities.Matched < Matched - noise)
            return Verdict.No;
        return probabilities.Yes >= Full * probabilities.Matched - noise ? Verdict.Yes : Verdict.Partial;
    }
}
