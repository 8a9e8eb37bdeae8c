namespace NoHarm.Cli.Models;

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Its path in the bundle and in the folder that it is unpacked to, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Executable">Whether it is a program.</param>
internal sealed record BundledFile(string Path, long Bytes, string Sha256, bool Executable);
