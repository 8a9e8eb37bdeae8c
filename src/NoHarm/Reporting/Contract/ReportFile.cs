namespace NoHarm.Reporting.Contract;

/// <summary>A file of a run.</summary>
/// <param name="Role">What it is to the run.</param>
/// <param name="Name">Its name, without the folders above.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="Difference">In what it differs now; absent when it does not.</param>
public sealed record ReportFile(string Role, string Name, long Bytes, string Sha256, string? Difference);
