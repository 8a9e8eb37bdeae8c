using NoHarm.Statistics;

namespace NoHarm.Validation.Mutations;

/// <summary>How a judge did on one kind of change.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Applicable">Pairs of answer and option that it could be made for.</param>
/// <param name="Tried">Of these, those whose original verdict was right, and where both verdicts are resolved.</param>
/// <param name="Passed">Of the tried ones, those on which the change had the effect that it must have.</param>
/// <param name="Verdicts">The verdicts on the tried ones after the change.</param>
/// <param name="Elsewhere">Of the failed ones, those still matched whose evidence lies outside the changed sentences.</param>
/// <param name="Unresolved">Pairs left out because the judge could not decide the changed answer.</param>
public sealed record MutationTally(Mutation Kind, int Applicable, int Tried, int Passed, MutationVerdicts Verdicts, int Elsewhere, int Unresolved)
{
    /// <summary>Share of the tried ones that passed, with its 95 % interval (Wilson); NaN where none was tried.</summary>
    public Estimate Rate => WilsonInterval.Of(Passed, Tried);
}
