using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>Everything that labels say about a judge.</summary>
/// <param name="Joined">The pairs.</param>
/// <param name="Groups">What was measured: first on all pairs, then group by group.</param>
/// <param name="Ceiling">What the raters achieve against each other.</param>
/// <param name="Bootstrap">How intervals were made.</param>
public sealed record JudgeValidation(JoinedPairs Joined, IReadOnlyList<GroupResult> Groups, RaterAgreement Ceiling, AgreementBootstrap Bootstrap)
{
    /// <summary>All pairs together.</summary>
    public GroupResult Overall => Groups[0];

    /// <summary>What the labels are worth, in a sentence.</summary>
    public string Statement => LabelProvenance.Statement(Joined.AllRaters);

    /// <summary>Measures.</summary>
    /// <param name="joined">Labels beside verdicts, at least one pair.</param>
    /// <param name="ties">What is true where raters are tied.</param>
    /// <param name="bootstrap">How intervals are made.</param>
    public static JudgeValidation Of(JoinedPairs joined, TieRule ties, AgreementBootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(joined);
        return new JudgeValidation(
            joined,
            [.. PairGroup.Of(joined.Pairs).Select(group => GroupResult.Measure(group, bootstrap))],
            RaterAgreement.Measure(joined, ties, bootstrap),
            bootstrap);
    }
}
