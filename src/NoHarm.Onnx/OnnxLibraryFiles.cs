using System.Text.RegularExpressions;

namespace NoHarm.Onnx;

/// <summary>Where ONNX Runtime's library file is: the user's own, one named by an environment variable, or beside the tool.</summary>
internal static partial class OnnxLibraryFiles
{
    /// <summary>The folder in which a build of this project puts the library, beside the program.</summary>
    public static string Beside { get; } = Path.Combine(AppContext.BaseDirectory, "native", "onnx");

    private static string Example =>
        OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";

    /// <summary>The file to load.</summary>
    /// <param name="asked">A library file, or a folder with one, that the user named; or null.</param>
    /// <exception cref="OnnxLoadException">Nothing is there.</exception>
    public static string Find(string? asked)
    {
        (string path, string source) = asked is { Length: > 0 } ? (asked, "--onnx-library")
            : Environment.GetEnvironmentVariable(OnnxLibrary.Variable) is { Length: > 0 } named ? (named, OnnxLibrary.Variable)
            : (Beside, "");
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
            return full;
        return In(full) ?? throw new OnnxLoadException(source.Length > 0
            ? $"{source}: no ONNX Runtime library at {full}; expected a file such as {Example}, or a folder that holds it."
            : $"the ONNX Runtime library is missing: found none in {full}. Install Node.js with npm and build again, "
                + "or name your own: --onnx-library FILE.");
    }

    /// <summary>The library's file in a folder, whatever its version suffix; null when there is none.</summary>
    public static string? In(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(file => Pattern().IsMatch(Path.GetFileName(file))).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;

    [GeneratedRegex(@"^(lib)?onnxruntime(\.v?[0-9.]+)?\.(so|dll|dylib)(\.[0-9.]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
