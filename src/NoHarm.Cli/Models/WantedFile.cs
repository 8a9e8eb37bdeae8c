namespace NoHarm.Cli.Models;

/// <summary>A file to download.</summary>
/// <param name="Address">Where it is: http or https, without a name or password.</param>
/// <param name="Path">Its path in the model's folder, with forward slashes.</param>
/// <param name="Bytes">Its size; null when unknown.</param>
/// <param name="Sha256">The hash that it must have, lower-case hexadecimal.</param>
/// <param name="Pin">Who says that it must.</param>
internal sealed record WantedFile(Uri Address, string Path, long? Bytes, string Sha256, PinState Pin)
{
    /// <summary>The address for messages and records: a query may hold a secret.</summary>
    public string Shown => Address.GetLeftPart(UriPartial.Path);
}
