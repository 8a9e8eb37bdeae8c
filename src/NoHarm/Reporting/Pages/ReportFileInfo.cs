namespace NoHarm.Reporting.Pages;

/// <summary>What was written.</summary>
/// <param name="Bytes">Length of the page.</param>
/// <param name="HasScripts">Whether it has the interactive part.</param>
/// <param name="ShowsAnswers">Whether the tables hold the answers in full; a large report leaves them to the interactive part.</param>
public sealed record ReportFileInfo(long Bytes, bool HasScripts, bool ShowsAnswers);
