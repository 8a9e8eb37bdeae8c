namespace NoHarm.Cli.Models;

/// <summary>One file of a model as the catalogue pins it.</summary>
internal sealed record CatalogueFile
{
    private string? _origin;

    /// <summary>Its path in the installed model's folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Its path where it comes from; the same unless stated.</summary>
    public string Origin
    {
        get => _origin ?? Path;
        init => _origin = value;
    }

    /// <summary>Its size; null when unknown.</summary>
    public long? Bytes { get; init; }

    /// <summary>Its SHA-256, lower-case hexadecimal; null when unknown.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How the pin is known.</summary>
    public string PinFrom { get; init; } = "";

    /// <summary>Whether somebody on this project hashed the bytes.</summary>
    public bool Verified { get; init; }

    /// <summary>Whether the name alone says which model it is: every second model has a file called <c>model.onnx</c>.</summary>
    public bool HasTellingName => ModelFiles.IsWeights(Origin) && !ModelFiles.NameOf(Origin).StartsWith("model", StringComparison.OrdinalIgnoreCase);
}
