namespace NoHarm.Validation.Mutations;

/// <summary>One kind of change to an answer whose effect on the verdict is known beforehand.</summary>
/// <param name="Name">The name on the command line and in tables, such as <c>negate</c>.</param>
/// <param name="Effect">What it must do to the verdict.</param>
/// <param name="Summary">What it does, in a few words with an example.</param>
/// <param name="Make">
/// Makes the change, or returns null where it would be bad language, would not have the effect, or has nothing to change.
/// </param>
public sealed record Mutation(
    string Name,
    MutationEffect Effect,
    string Summary,
    Func<MutationSite, SeededChoice, Mutant?> Make);
