using System.Text.RegularExpressions;

namespace NoHarm.Llama;

/// <summary>Where llama.cpp's library files are: the user's own folder, an environment variable, or beside the tool.</summary>
internal static partial class LibraryFiles
{
    /// <summary>The folder in which a build of this project puts the library, beside the program.</summary>
    public static string Beside { get; } = Path.Combine(AppContext.BaseDirectory, "native", "llama");

    /// <summary>The folder to load from.</summary>
    /// <param name="asked">A folder or a library file that the user named, or null.</param>
    /// <exception cref="LlamaLoadException">Nothing is there.</exception>
    public static string Find(string? asked)
    {
        (string path, string source) = asked is { Length: > 0 } ? (asked, "--llama-library")
            : Environment.GetEnvironmentVariable(LlamaLibrary.Variable) is { Length: > 0 } named ? (named, LlamaLibrary.Variable)
            : (Beside, "");
        string folder = Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        if (In(folder, "llama") is not null)
            return folder;
        throw new LlamaLoadException(source.Length > 0
            ? $"{source}: no llama.cpp library in {folder}; expected {Example} and its ggml libraries in one folder."
            : $"the llama.cpp library is missing: found none in {folder}. Install Node.js with npm and build again, "
                + "or name a folder with your own build: --llama-library FOLDER.");
    }

    /// <summary>A library's file in a folder, whatever its version suffix; null when there is none.</summary>
    public static string? In(string folder, string library) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder)
                .Where(file => Pattern().Match(Path.GetFileName(file)) is { Success: true } match && match.Groups["name"].Value == library)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    private static string Example =>
        OperatingSystem.IsWindows() ? "llama.dll" : OperatingSystem.IsMacOS() ? "libllama.dylib" : "libllama.so";

    [GeneratedRegex(@"^(lib)?(?<name>llama|ggml|ggml-base)(\.v?[0-9.]+)?\.(so|dll|dylib)(\.[0-9.]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
