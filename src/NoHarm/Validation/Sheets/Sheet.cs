namespace NoHarm.Validation.Sheets;

/// <summary>A table for a person to fill in.</summary>
/// <param name="Rater">Whom it is for; null when for anybody.</param>
/// <param name="HintColumns">The columns that are shown beside the option.</param>
/// <param name="Rows">The rows in the order in which they are best read.</param>
public sealed record Sheet(string? Rater, IReadOnlyList<string> HintColumns, IReadOnlyList<SheetRow> Rows);
