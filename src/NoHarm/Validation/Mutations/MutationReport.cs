namespace NoHarm.Validation.Mutations;

/// <summary>What changes of answers did to a judge's verdicts.</summary>
/// <param name="Labelled">Pairs of answer and option that the rater labelled yes.</param>
/// <param name="Places">Of these, those whose evidence was found in one clause of the answer, so that it can be changed.</param>
/// <param name="Matched">Of the places, those that the judge matched, as the rater did.</param>
/// <param name="Tallies">One per kind, in the order asked for.</param>
/// <param name="Failures">Every change that failed, in the order of kinds, answers and options.</param>
public sealed record MutationReport(
    int Labelled,
    int Places,
    int Matched,
    IReadOnlyList<MutationTally> Tallies,
    IReadOnlyList<MutationFailure> Failures);
