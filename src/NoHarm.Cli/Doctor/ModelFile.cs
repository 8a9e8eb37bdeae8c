using NoHarm.Cli.Models;
using NoHarm.Input;
using NoHarm.Llama;

namespace NoHarm.Cli.Doctor;

/// <summary>A GGUF file that was found.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Header">What it says about itself, or null when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; empty when it can.</param>
internal sealed record ModelFile(string Path, long Bytes, GgufHeader? Header, string Problem)
{
    /// <summary>The folder that is always looked into, when it is there.</summary>
    public static string Folder { get; } = ModelStore.FolderOf(null);

    private static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 3,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    /// <summary>Every GGUF file below the usual folder and those that were named.</summary>
    /// <exception cref="InvalidInputException">A named folder is not there.</exception>
    public static IReadOnlyList<ModelFile> FindAll(IReadOnlyList<string> folders)
    {
        var problems = new ProblemList();
        foreach (string folder in folders.Where(folder => !Directory.Exists(folder)))
            problems.Error("no-such-folder", folder, null, "there is no such folder; expected one with GGUF files. Check the path after --models.");
        problems.ThrowIfErrors();
        return
        [
            .. folders.Append(Folder)
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.gguf", Search))
                .DistinctBy(System.IO.Path.GetFullPath)
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];
    }

    private static ModelFile Read(string path)
    {
        long bytes = 0;
        try
        {
            // Caches of downloads hold links, whose own length is that of a name.
            var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            bytes = file.Exists ? file.Length : 0;
            return new ModelFile(path, bytes, GgufHeader.Read(path), "");
        }
        catch (LlamaLoadException failure)
        {
            return new ModelFile(path, bytes, null, failure.Message);
        }
        catch (IOException failure)
        {
            return new ModelFile(path, bytes, null, $"{path} cannot be read: {failure.Message}");
        }
    }
}
