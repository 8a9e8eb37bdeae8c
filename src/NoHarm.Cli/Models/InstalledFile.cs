namespace NoHarm.Cli.Models;

/// <summary>A file of an installed model, as it was when it was brought in.</summary>
/// <param name="Path">Its path in the model's folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Pin">What its hash was compared with.</param>
/// <param name="Source">Where it came from: a path, an address without secrets, or a bundle.</param>
/// <param name="AddedAt">When, UTC.</param>
internal sealed record InstalledFile(string Path, long Bytes, string Sha256, PinState Pin, string Source, DateTimeOffset AddedAt);
