namespace NoHarm.Validation.Sheets;

/// <summary>A file that came back, and who filled it in.</summary>
/// <param name="File">The file.</param>
/// <param name="Rater">The rater; null to take the one that the sheet was made for.</param>
/// <param name="Kind">What the rater is.</param>
public sealed record SheetSource(string File, string? Rater, RaterKind Kind);
