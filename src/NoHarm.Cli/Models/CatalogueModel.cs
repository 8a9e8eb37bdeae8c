namespace NoHarm.Cli.Models;

/// <summary>A model of the catalogue.</summary>
internal sealed record CatalogueModel
{
    /// <summary>The name by which the tool knows it, and its folder's.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for: <c>embedder</c>, <c>cross-encoder</c> or <c>language model</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whose it is.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The revision that the pins belong to; null when unknown.</summary>
    public string? Revision { get; init; }

    /// <summary>Its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>How the licence is known.</summary>
    public string? LicenceFrom { get; init; }

    /// <summary>Files without a pin that belong beside the pinned ones; null when there are none.</summary>
    public string? Needs { get; init; }

    /// <summary>What else should be known.</summary>
    public string? Note { get; init; }

    /// <summary>The pinned files.</summary>
    public required IReadOnlyList<CatalogueFile> Files { get; init; }

    /// <summary>The size of all pinned files; null when one is unknown.</summary>
    public long? Bytes => Files.Any(file => file.Bytes is null) ? null : Files.Sum(file => file.Bytes);

    /// <summary>The pinned file of that path, in the model's folder or where it comes from; null when there is none.</summary>
    public CatalogueFile? FileAt(string path) =>
        Files.FirstOrDefault(file => file.Origin == path) ?? Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The pinned file that a single file of that name can only be; null when it is none of them.</summary>
    public CatalogueFile? FileNamed(string name) =>
        Files.FirstOrDefault(file => ModelFiles.NameOf(file.Origin).Equals(name, StringComparison.OrdinalIgnoreCase) || file.Path.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? (ModelFiles.IsWeights(name) ? Files.SingleOrDefault(file => ModelFiles.IsWeights(file.Path)) : null);
}
