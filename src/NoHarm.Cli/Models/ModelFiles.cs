using System.Text.RegularExpressions;

namespace NoHarm.Cli.Models;

/// <summary>Names and paths of model files.</summary>
internal static partial class ModelFiles
{
    private const int LongestName = 64;
    private const int LongestPath = 512;

    private static readonly string[] Weights = [".gguf", ".onnx"];

    // What the judges and embedders read beside the weights; large weights in ONNX lie in files of their own.
    private static readonly string[] Companions = [".json", ".txt", ".model", ".onnx_data", ".data"];

    /// <summary>Whether a file holds a model's weights, by its name.</summary>
    public static bool IsWeights(string path) => Weights.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file belongs to a model, by its name.</summary>
    public static bool IsUseful(string path) => IsWeights(path) || Companions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of a path with forward slashes.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The length of a file; of what it points to where it is a link, as in the caches of downloads.</summary>
    public static long LengthOf(string path) => new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path).Length;

    /// <summary>Whether a text can name a model and its folder on every system.</summary>
    public static bool IsName(string name) => name.Length <= LongestName && NamePattern().IsMatch(name) && !name.EndsWith('.');

    /// <summary>The nearest thing to a text that can name a model; empty when there is none.</summary>
    public static string ToName(string text)
    {
        string name = NotInNames().Replace(text.ToLowerInvariant(), "-").Trim('-', '.', '_');
        return name.Length <= LongestName ? name : name[..LongestName].TrimEnd('-', '.', '_');
    }

    /// <summary>
    /// Whether a path with forward slashes stays below the folder that it is put into, on every system: no way up, no root,
    /// no drive, no stream, no backslash, no control character.
    /// </summary>
    public static bool IsBelow(string path) =>
        path.Length is > 0 and <= LongestPath
        && !path.Any(letter => letter is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter))
        && Array.TrueForAll(path.Split('/'), part => part.Length > 0 && part.Trim() == part && !part.EndsWith('.') && part is not (".." or "."));

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();

    [GeneratedRegex("[^a-z0-9._-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotInNames();
}
