namespace NoHarm.Validation.Sheets;

/// <summary>A row as a person sees it before filling it in.</summary>
/// <param name="Code">The row's code.</param>
/// <param name="Case">The case's blinded name.</param>
/// <param name="Answer">The answer's blinded name.</param>
/// <param name="Pair">What is asked; only its texts are shown.</param>
public sealed record SheetRow(string Code, string Case, string Answer, SheetPair Pair);
