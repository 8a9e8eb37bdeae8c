using System.Diagnostics;
using System.Runtime.InteropServices;
using NoHarm.Llama;

namespace NoHarm.Cli.Doctor;

/// <summary>The llama.cpp library as this process can load it.</summary>
/// <param name="Library">The library, or null when it cannot be loaded.</param>
/// <param name="Problem">Why it cannot be loaded, and the mend; empty when it can.</param>
/// <param name="IsNamed">Whether the user named the folder, on the command line or in the environment.</param>
/// <param name="CpuBuild">For which processors the chosen CPU backend was built, such as <c>zen4</c>; null when there is one for all.</param>
/// <param name="Unusable">Backends for GPUs that lie in the folder and cannot be loaded, with the system's reason.</param>
internal sealed record LlamaProbe(
    LlamaLibrary? Library,
    string Problem,
    bool IsNamed,
    string? CpuBuild,
    IReadOnlyList<(string File, string Reason)> Unusable)
{
    private const string CpuBackend = "ggml-cpu-";

    private static readonly string[] GpuBackends = ["cuda", "vulkan"];

    /// <summary>Loads the library.</summary>
    /// <param name="asked">A folder that the user named, or null.</param>
    public static LlamaProbe Load(string? asked)
    {
        bool named = asked is not null || Environment.GetEnvironmentVariable(LlamaLibrary.Variable) is { Length: > 0 };
        try
        {
            LlamaLibrary library = LlamaLibrary.Load(asked);
            return new LlamaProbe(library, "", named, LoadedCpuBuild(library.Folder), [.. UnusableBackends(library.Folder)]);
        }
        catch (LlamaLoadException failure)
        {
            return new LlamaProbe(null, failure.Message, named, null, []);
        }
    }

    // The library picks one of many files, and only the list of what is in memory tells which.
    private static string? LoadedCpuBuild(string folder)
    {
        using Process self = Process.GetCurrentProcess();
        return self.Modules.Cast<ProcessModule>()
            .Where(module => Path.GetDirectoryName(module.FileName) == folder)
            .Select(module => Path.GetFileNameWithoutExtension(module.FileName).Split(CpuBackend))
            .FirstOrDefault(parts => parts.Length == 2)?[1];
    }

    // llama.cpp passes over a backend that does not load; the loader's own message names what it lacks.
    private static IEnumerable<(string File, string Reason)> UnusableBackends(string folder)
    {
        foreach (string backend in GpuBackends)
        {
            foreach (string file in Directory.EnumerateFiles(folder, $"*ggml-{backend}.*"))
            {
                string? reason = null;
                try
                {
                    NativeLibrary.Free(NativeLibrary.Load(file));
                }
                catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
                {
                    reason = FirstReason(failure.Message);
                }

                if (reason is not null)
                    yield return (Path.GetFileName(file), reason);
            }
        }
    }

    private static string FirstReason(string message) =>
        message.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("cannot open", StringComparison.Ordinal))
        ?? message.Split('\n')[0];
}
