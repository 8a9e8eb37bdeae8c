namespace NoHarm.Reporting.Contract;

/// <summary>A name with its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record NamedText(string Name, string Value);
