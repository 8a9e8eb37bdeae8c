using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>The first file of a bundle: what else is in it, with every hash.</summary>
internal sealed record BundleManifest
{
    /// <summary>Its name in the bundle.</summary>
    public const string Name = "manifest.json";

    /// <summary>The folder in the bundle that holds the tool with its native libraries.</summary>
    public const string ToolFolder = "noharm";

    /// <summary>The folder in the bundle that holds the models.</summary>
    public const string ModelsFolder = "models";

    /// <summary>The version of the layout.</summary>
    public const int CurrentFormat = 1;

    private const int HashLength = 64;

    /// <summary>The layout's version.</summary>
    public required int Format { get; init; }

    /// <summary>The version of the tool that made the bundle.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The commit that it was built from; empty when unknown.</summary>
    public required string ToolCommit { get; init; }

    /// <summary>The models.</summary>
    public required IReadOnlyList<BundledModel> Models { get; init; }

    /// <summary>Every other file, in the order in which the bundle has them.</summary>
    public required IReadOnlyList<BundledFile> Files { get; init; }

    /// <summary>Reads a manifest, and believes nothing that could lead out of the folder that the bundle is unpacked to.</summary>
    /// <param name="bytes">The manifest.</param>
    /// <param name="bundle">The bundle, for messages.</param>
    /// <param name="available">How many bytes the bundle has: its files cannot have more.</param>
    /// <exception cref="InvalidInputException">It is wrong.</exception>
    public static BundleManifest Read(ReadOnlySpan<byte> bytes, string bundle, long available)
    {
        BundleManifest manifest = ModelsJson.Read<BundleManifest>(bytes, bundle, "manifest", "Make the bundle again with noharm models bundle.");
        if (manifest.Format != CurrentFormat)
            throw Wrong($"it is of format {manifest.Format}; expected {CurrentFormat}. Use the version of the tool that made it");
        foreach (BundledFile file in manifest.Files)
        {
            if (!ModelFiles.IsBelow(file.Path) || !IsInItsFolder(file.Path))
                throw Wrong($"\"{Shown(file.Path)}\" in it is no path below {ToolFolder} or {ModelsFolder}");
            if (file.Bytes < 0 || file.Sha256.Length != HashLength || !file.Sha256.All(char.IsAsciiHexDigitLower))
                throw Wrong($"{file.Path} in it has no size or no SHA-256");
        }

        // Some file systems do not tell A from a.
        HashSet<string> paths = new(manifest.Files.Select(file => file.Path), StringComparer.OrdinalIgnoreCase);
        if (paths.Count < manifest.Files.Count || manifest.Files.Any(file => IsFolderOf(paths, file.Path)))
            throw Wrong("it names a place twice");
        if (manifest.Files.Sum(file => (decimal)file.Bytes) > available)
            throw Wrong($"its files would have more bytes than the bundle ({available:N0})");
        if (manifest.Models.FirstOrDefault(model => !ModelFiles.IsName(model.Name)) is { } model)
            throw Wrong($"\"{Shown(model.Name)}\" is no name for a model");
        return manifest;

        InvalidInputException Wrong(string what) => new("bundle-manifest", bundle, null, $"the manifest is wrong: {what}. Nothing was installed.");
    }

    /// <summary>The list of installed models as it is after the bundle was unpacked.</summary>
    public IEnumerable<InstalledModel> Installed(string source, DateTimeOffset now) => Models.Select(model =>
    {
        string folder = $"{ModelsFolder}/{model.Name}/";
        return new InstalledModel
        {
            Name = model.Name,
            Purpose = model.Purpose,
            Licence = model.Licence,
            Files =
            [
                .. Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                    .Select(file => (Path: file.Path[folder.Length..], File: file))
                    .Select(pair => new InstalledFile(pair.Path, pair.File.Bytes, pair.File.Sha256, model.Pins.GetValueOrDefault(pair.Path), source, now)),
            ],
        };
    });

    /// <summary>A text from outside, fit for a message.</summary>
    public static string Shown(string text)
    {
        const int longest = 80;
        string plain = new([.. text.Select(letter => char.IsControl(letter) ? '?' : letter)]);
        return plain.Length <= longest ? plain : plain[..longest] + "…";
    }

    private static bool IsInItsFolder(string path) =>
        path.StartsWith(ToolFolder + "/", StringComparison.Ordinal)
        || (path.StartsWith(ModelsFolder + "/", StringComparison.Ordinal) && path != $"{ModelsFolder}/{ModelStore.ListName}");

    private static bool IsFolderOf(HashSet<string> paths, string path)
    {
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (paths.Contains(path[..slash]))
                return true;
        }

        return false;
    }
}
