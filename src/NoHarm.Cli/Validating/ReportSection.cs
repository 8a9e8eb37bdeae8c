using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Validating;

/// <summary>A part of a report: a heading, a table, and what has to be said about it.</summary>
/// <param name="Title">The heading; empty for none.</param>
/// <param name="Table">The table; null where there is only text.</param>
/// <param name="Notes">Lines under it.</param>
internal sealed record ReportSection(string Title, TextTable? Table, IReadOnlyList<string> Notes);
