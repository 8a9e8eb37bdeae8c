using System.Reflection;
using System.Runtime.InteropServices;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>
/// The native llama.cpp library, loaded once per process. Structures are passed to it by value, so their layout must be
/// that of the very version this binding was written for: another version is refused with a message, before any call
/// that could crash.
/// </summary>
public sealed class LlamaLibrary
{
    /// <summary>The environment variable that names a folder with the user's own build.</summary>
    public const string Variable = "NOHARM_LLAMA_LIBRARY";

    /// <summary>The version whose layouts this binding knows.</summary>
    public const string SupportedVersion = "0.5.0";

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, nint> Handles = [];
    private static LlamaLibrary? _loaded;
    private static bool _resolves;

    private LlamaLibrary(string folder, string version, string commit, string systemInfo, IReadOnlyList<LlamaDevice> devices, int maxSequences)
    {
        Folder = folder;
        Version = version;
        Commit = commit;
        SystemInfo = systemInfo;
        Devices = devices;
        MaxSequences = maxSequences;
    }

    /// <summary>The folder it was loaded from.</summary>
    public string Folder { get; }

    /// <summary>The version in its own words, such as <c>0.5.0-dev</c>.</summary>
    public string Version { get; }

    /// <summary>The commit of its compute library, as far as it tells.</summary>
    public string Commit { get; }

    /// <summary>What it says about the processor features it uses.</summary>
    public string SystemInfo { get; }

    /// <summary>The processors it can compute on.</summary>
    public IReadOnlyList<LlamaDevice> Devices { get; }

    /// <summary>Name, version and commit, as the manifest states them.</summary>
    public string Backend => $"llama.cpp {Version} ({Commit})";

    /// <summary>How many sequences one context can hold.</summary>
    internal int MaxSequences { get; }

    /// <summary>Loads the library, or returns the one that is loaded.</summary>
    /// <param name="path">A folder with the user's own build (or a file in it); null for the environment variable
    /// <c>NOHARM_LLAMA_LIBRARY</c>, else the folder beside the program.</param>
    /// <exception cref="LlamaLoadException">It is missing, another version, or cannot be loaded here.</exception>
    public static LlamaLibrary Load(string? path = null)
    {
        lock (Gate)
        {
            if (_loaded is { } loaded && path is null)
                return loaded;
            string folder = LibraryFiles.Find(path);
            if (_loaded is null)
                return _loaded = LoadFrom(folder);
            return _loaded.Folder == folder
                ? _loaded
                : throw new LlamaLoadException($"a llama.cpp library is loaded from {_loaded.Folder}; one process cannot load a second one from {folder}.");
        }
    }

    private static LlamaLibrary LoadFrom(string folder)
    {
        // In this order, so that each finds the ones it needs already in memory.
        foreach (string name in (string[])[NativeMethods.GgmlBase, NativeMethods.Ggml, NativeMethods.Llama])
            Handles[name] = LoadFile(folder, name);
        string version = CheckedVersion(folder);
        if (!_resolves)
        {
            NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, Resolve);
            _resolves = true;
        }

        if (!NativeMethods.llama_model_default_params().AreDefaults() || !NativeMethods.llama_context_default_params().AreDefaults())
            throw Unsupported(folder, $"{SupportedVersion} with other defaults");
        NativeLog.Attach();
        NativeMethods.llama_backend_init();
        NativeMethods.ggml_backend_load_all_from_path(folder);
        List<LlamaDevice> devices = ReadDevices();
        if (devices.Count == 0)
            throw new LlamaLoadException($"{folder}: llama.cpp found no backend for this processor; expected libggml-cpu files beside libllama. {NativeLog.Last()}");
        return new LlamaLibrary(
            folder,
            version,
            Text(NativeMethods.ggml_commit()),
            Text(NativeMethods.llama_print_system_info()).Trim(),
            devices,
            (int)NativeMethods.llama_max_parallel_sequences());
    }

    private static nint LoadFile(string folder, string name)
    {
        string file = LibraryFiles.In(folder, name)
            ?? throw new LlamaLoadException($"{folder} holds no {name} library; expected llama, ggml and ggml-base in one folder.");
        try
        {
            return NativeLibrary.Load(file);
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            throw new LlamaLoadException(
                $"{file} cannot be loaded: {failure.Message.ReplaceLineEndings(" ")} On Linux it needs glibc 2.34 or newer and the same processor family.", failure);
        }
    }

    // Through the export itself: a library without it is an older one, and must be refused, not crash on the first call.
    private static unsafe string CheckedVersion(string folder)
    {
        if (!NativeLibrary.TryGetExport(Handles[NativeMethods.Llama], "llama_version", out nint function))
            throw Unsupported(folder, "without llama_version");
        string version = Text(((delegate* unmanaged<nint>)function)()).TrimStart('v');
        return version.Split('-')[0] == SupportedVersion ? version : throw Unsupported(folder, version);
    }

    private static LlamaLoadException Unsupported(string folder, string found) =>
        new($"{folder}: found llama.cpp {found}; expected {SupportedVersion}, whose structures this tool knows. "
            + "Build that version, or leave --llama-library out to use the one that comes with the tool.");

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) => Handles.GetValueOrDefault(name);

    private static List<LlamaDevice> ReadDevices()
    {
        var devices = new List<LlamaDevice>();
        for (nuint i = 0; i < NativeMethods.ggml_backend_dev_count(); i++)
        {
            nint device = NativeMethods.ggml_backend_dev_get(i);
            NativeMethods.ggml_backend_dev_memory(device, out nuint free, out nuint total);
            devices.Add(new LlamaDevice(
                Text(NativeMethods.ggml_backend_dev_name(device)),
                Text(NativeMethods.ggml_backend_dev_description(device)).Trim(),
                NativeMethods.ggml_backend_dev_type(device) is 1 or 2,
                (long)free,
                (long)total));
        }

        return devices;
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";
}
