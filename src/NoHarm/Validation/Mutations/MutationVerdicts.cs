namespace NoHarm.Validation.Mutations;

/// <summary>How many changed answers got which verdict.</summary>
/// <param name="No">Verdicts of no.</param>
/// <param name="Partial">Verdicts of partial.</param>
/// <param name="Yes">Verdicts of yes.</param>
public readonly record struct MutationVerdicts(int No, int Partial, int Yes);
