namespace NoHarm.Cli.Models;

/// <summary>A model in the models folder.</summary>
internal sealed record InstalledModel
{
    /// <summary>Its name, and its folder's.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; null for a user's own.</summary>
    public string? Purpose { get; init; }

    /// <summary>Its licence; null for a user's own.</summary>
    public string? Licence { get; init; }

    /// <summary>Its files, in the order of their paths.</summary>
    public required IReadOnlyList<InstalledFile> Files { get; init; }
}
