namespace NoHarm.Validation.Sheets;

/// <summary>A case behind its blinded name.</summary>
/// <param name="Name">The name in the sheet, such as <c>C03</c>.</param>
/// <param name="Id">The case's id.</param>
/// <param name="Question">SHA-256 of the question's text, white space as single spaces.</param>
public sealed record KeyCase(string Name, string Id, string Question);
