using System.Runtime.InteropServices;
using NoHarm.Onnx.Interop;

namespace NoHarm.Onnx;

/// <summary>
/// The native ONNX Runtime library, loaded once per process. Its functions are reached through a table that only grows,
/// so any version from the oldest one that this binding needs will do.
/// </summary>
public sealed class OnnxLibrary
{
    /// <summary>The environment variable that names the user's own build.</summary>
    public const string Variable = "NOHARM_ONNX_LIBRARY";

    /// <summary>The version of the C interface that this binding was written for: that of ONNX Runtime 1.18.</summary>
    public const int OldestInterface = 18;

    private const int OnlyFatal = 4;
    private const string Cuda = "CUDAExecutionProvider";

    private static readonly Lock Gate = new();
    private static OnnxLibrary? _loaded;

    private OnnxLibrary(string file, string version, OrtApi api)
    {
        FilePath = file;
        Version = version;
        Api = api;
        Providers = api.AvailableProviders();
        Environment = CreateEnvironment(api);
    }

    /// <summary>The file it was loaded from.</summary>
    public string FilePath { get; }

    /// <summary>Its version, such as <c>1.30.0</c>.</summary>
    public string Version { get; }

    /// <summary>What it can compute with, in its own names, such as <c>CPUExecutionProvider</c>.</summary>
    public IReadOnlyList<string> Providers { get; }

    /// <summary>Whether it was built for NVIDIA GPUs.</summary>
    public bool HasCuda => Providers.Contains(Cuda);

    /// <summary>Name and version, as the manifest states them.</summary>
    public string Backend => $"ONNX Runtime {Version}";

    /// <summary>Its functions.</summary>
    internal OrtApi Api { get; }

    /// <summary>The environment of all sessions.</summary>
    internal nint Environment { get; }

    /// <summary>Loads the library, or returns the one that is loaded.</summary>
    /// <param name="path">The user's own library file or a folder that holds it; null for the environment variable
    /// <c>NOHARM_ONNX_LIBRARY</c>, else the one beside the program.</param>
    /// <exception cref="OnnxLoadException">It is missing, too old, or cannot be loaded here.</exception>
    public static OnnxLibrary Load(string? path = null)
    {
        lock (Gate)
        {
            if (_loaded is { } loaded && path is null)
                return loaded;
            string file = OnnxLibraryFiles.Find(path);
            if (_loaded is null)
                return _loaded = LoadFrom(file);
            return _loaded.FilePath == file
                ? _loaded
                : throw new OnnxLoadException($"an ONNX Runtime library is loaded from {_loaded.FilePath}; one process cannot load a second one from {file}.");
        }
    }

    private static unsafe OnnxLibrary LoadFrom(string file)
    {
        nint library;
        try
        {
            library = NativeLibrary.Load(file);
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            throw new OnnxLoadException(
                $"{file} cannot be loaded: {failure.Message.ReplaceLineEndings(" ")} On Linux it needs glibc 2.28 or newer and the same processor family.", failure);
        }

        if (!NativeLibrary.TryGetExport(library, "OrtGetApiBase", out nint function))
            throw new OnnxLoadException($"{file} is no ONNX Runtime library: it has no OrtGetApiBase; expected {Variable} or --onnx-library to name libonnxruntime.");
        nint* entry = ((delegate* unmanaged<nint*>)function)();
        string version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)entry[1])()) ?? "";

        // Asked by the version first: a library that is too old also complains on the standard error output.
        nint table = IsTooOld(version) ? 0 : ((delegate* unmanaged<uint, nint>)entry[0])(OldestInterface);
        if (table == 0)
            throw new OnnxLoadException($"{file}: found ONNX Runtime {version}; expected 1.{OldestInterface} or newer. Install a newer one, or leave --onnx-library out to use the one that comes with the tool.");
        try
        {
            return new OnnxLibrary(file, version, new OrtApi(table));
        }
        catch (OrtException failure)
        {
            throw new OnnxLoadException($"{file}: ONNX Runtime {version} cannot be started: {failure.Message}", failure);
        }
    }

    private static bool IsTooOld(string version) =>
        System.Version.TryParse(version.Split('-')[0], out Version? number) && number < new Version(1, OldestInterface);

    // One pool for all sessions, and no worker in it: each batch is computed by the thread that asks for it, and batches
    // run side by side. So a result does not depend on the number of threads, and no worker spins while another waits.
    private static nint CreateEnvironment(OrtApi api)
    {
        using OrtHandle threading = api.Create(OrtSlot.CreateThreadingOptions, OrtSlot.ReleaseThreadingOptions);
        api.Set(OrtSlot.SetGlobalIntraOpNumThreads, threading, 1);
        api.Set(OrtSlot.SetGlobalInterOpNumThreads, threading, 1);
        api.Set(OrtSlot.SetGlobalSpinControl, threading, 0);
        nint environment = api.CreateEnvironment(OnlyFatal, threading);
        api.Call(OrtSlot.DisableTelemetryEvents, environment);
        return environment;
    }
}
