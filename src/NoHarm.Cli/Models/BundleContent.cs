using NoHarm.Input;
using NoHarm.Runs;

namespace NoHarm.Cli.Models;

/// <summary>What goes into a bundle.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Sources">Where each of its files lies, by its path in the bundle.</param>
internal sealed record BundleContent(BundleManifest Manifest, IReadOnlyDictionary<string, string> Sources)
{
    private const string Library = "NoHarm.Cli.dll";
    private const string Runtime = "System.Private.CoreLib.dll";

    private static readonly string[] Programs = ["noharm", "NoHarm.Cli", "createdump"];

    /// <summary>Whether the tool brings the .NET runtime with it.</summary>
    public bool HasRuntime => Sources.ContainsKey($"{BundleManifest.ToolFolder}/{Runtime}");

    /// <summary>Collects and hashes everything.</summary>
    /// <param name="tool">The folder with the tool.</param>
    /// <param name="models">The models to take.</param>
    /// <param name="store">The folder that holds them.</param>
    /// <param name="hasher">Hashes files.</param>
    /// <exception cref="GateFailedException">A model is not what was installed.</exception>
    public static BundleContent Collect(string tool, IReadOnlyList<InstalledModel> models, ModelStore store, FileHasher hasher)
    {
        if (!File.Exists(Path.Combine(tool, Library)))
            throw new UsageException($"--tool: {tool} does not hold the tool ({Library}); expected the folder of a build or of dotnet publish.");
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var files = new List<BundledFile>();
        foreach (string file in ToolFiles(tool, store.Folder))
            Add($"{BundleManifest.ToolFolder}/{Path.GetRelativePath(tool, file).Replace(Path.DirectorySeparatorChar, '/')}", file, expected: null);
        foreach (InstalledModel model in models)
        {
            foreach (InstalledFile file in model.Files)
                Add($"{BundleManifest.ModelsFolder}/{model.Name}/{file.Path}", store.PathOf(model.Name, file.Path), file.Sha256);
        }

        string own = Path.Combine(store.Folder, Catalogue.OwnName);
        if (File.Exists(own))
            Add($"{BundleManifest.ModelsFolder}/{Catalogue.OwnName}", own, expected: null);

        return new BundleContent(
            new BundleManifest
            {
                Format = BundleManifest.CurrentFormat,
                ToolVersion = ToolVersion.Current.Version,
                ToolCommit = ToolVersion.Current.Commit,
                Models = [.. models.Select(model => new BundledModel(model.Name, model.Purpose, model.Licence, Pins(model))).OrderBy(model => model.Name, StringComparer.Ordinal)],
                Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            },
            sources);

        void Add(string path, string source, string? expected)
        {
            if (!File.Exists(source))
                throw new GateFailedException($"{source} is missing; noharm models verify says what else is. No bundle was written.");
            string hash = hasher.Hash(source);
            if (expected is not null && hash != expected)
                throw new GateFailedException($"{source} is not what was installed: its SHA-256 is {hash}, it was {expected}. No bundle was written. Add the model again.");
            if (!ModelFiles.IsBelow(path))
                throw new InvalidInputException("bundle-path", source, null, "its name cannot be used on every system; expected none of \\ : * ? \" < > | and no dot or blank at the end of a name. Rename it.");
            files.Add(new BundledFile(path, ModelFiles.LengthOf(source), hash, IsProgram(path)));
            sources.Add(path, source);
        }
    }

    // By name and not by the file's mode, so that a bundle made on Windows has the same.
    private static bool IsProgram(string path) =>
        path.StartsWith(BundleManifest.ToolFolder + "/", StringComparison.Ordinal) && Programs.Contains(ModelFiles.NameOf(path));

    private static SortedDictionary<string, PinState> Pins(InstalledModel model) =>
        new(model.Files.ToDictionary(file => file.Path, file => file.Pin), StringComparer.Ordinal);

    // A models folder that lies in the tool's goes its own way.
    private static IEnumerable<string> ToolFiles(string tool, string models)
    {
        string inside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(models)) + Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(tool, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFullPath(file).StartsWith(inside, StringComparison.Ordinal) && !file.EndsWith(".tar", StringComparison.OrdinalIgnoreCase));
    }
}
