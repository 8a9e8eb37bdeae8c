namespace NoHarm.Cli.Models;

/// <summary>A file that is to be installed.</summary>
/// <param name="Source">Where it lies now.</param>
/// <param name="Path">Its path in the model's folder, with forward slashes.</param>
/// <param name="Sha256">Its hash, which was compared with the pin if there is one.</param>
/// <param name="Pin">What it was compared with.</param>
internal sealed record IncomingFile(string Source, string Path, string Sha256, PinState Pin)
{
    /// <summary>Where it came from, for the record.</summary>
    public string Origin { get; init; } = System.IO.Path.GetFullPath(Source);

    /// <summary>Whether the file may be moved rather than copied: a download has no other use.</summary>
    public bool MayMove { get; init; }
}
