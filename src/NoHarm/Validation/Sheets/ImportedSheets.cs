namespace NoHarm.Validation.Sheets;

/// <summary>What filled sheets amount to.</summary>
/// <param name="Labels">The labels with their raters.</param>
/// <param name="Counts">How much each rater filled in.</param>
public sealed record ImportedSheets(LabelSet Labels, IReadOnlyList<RaterCount> Counts);
