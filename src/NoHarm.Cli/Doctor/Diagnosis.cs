using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Llama;
using NoHarm.Runs;

namespace NoHarm.Cli.Doctor;

/// <summary>Everything that the doctor looked at.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Judge">The default judge.</param>
/// <param name="Llama">The llama.cpp library.</param>
/// <param name="Onnx">The ONNX Runtime library.</param>
/// <param name="HasNpm">Whether npm is on the path.</param>
/// <param name="HasNvidia">Whether the system shows an NVIDIA GPU.</param>
/// <param name="Models">The GGUF files.</param>
internal sealed record Diagnosis(
    Machine Machine,
    LexicalJudge Judge,
    LlamaProbe Llama,
    OnnxProbe Onnx,
    bool HasNpm,
    bool HasNvidia,
    IReadOnlyList<ModelFile> Models)
{
    private const string NvidiaDevice = "/dev/nvidiactl";
    private const string Build = "dotnet build -c Release";
    private const int CommitLength = 12;
    private const double Mebibyte = 1L << 20;
    private const double Gibibyte = 1L << 30;

    /// <summary>Looks at everything.</summary>
    /// <param name="library">A folder with llama.cpp that the user named, or null.</param>
    /// <param name="onnx">An ONNX Runtime library that the user named, or null.</param>
    /// <param name="modelFolders">Folders with models that the user named.</param>
    public static Diagnosis Make(string? library, string? onnx, IReadOnlyList<string> modelFolders) => new(
        Machine.Read(),
        LexicalJudge.CreateDefault(),
        LlamaProbe.Load(library),
        OnnxProbe.Load(onnx),
        IsOnPath("npm"),
        File.Exists(NvidiaDevice),
        ModelFile.FindAll(modelFolders));

    /// <summary>Whether a library that the user named cannot be loaded.</summary>
    public bool LacksNamedLibrary => Llama is { IsNamed: true, Library: null } || Onnx is { IsNamed: true, Library: null };

    /// <summary>The report, line by line.</summary>
    public IEnumerable<Finding> Findings() => [Tool(), DefaultJudge(), Processor(), Memory(), Library(), Gpu(), Onnx.Finding(), ModelFiles()];

    /// <summary>A number of bytes as people say it: "4.1 GiB".</summary>
    public static string Size(long bytes) => bytes < Gibibyte
        ? (bytes / Mebibyte).ToString("0.0 'MiB'", CultureInfo.InvariantCulture)
        : (bytes / Gibibyte).ToString("0.0 'GiB'", CultureInfo.InvariantCulture);

    private Finding Tool() =>
        new("tool", Mark.Ok, $"NoHarm {ToolVersion.Current.Version} ({ToolVersion.Current.Commit[..Math.Min(CommitLength, ToolVersion.Current.Commit.Length)]}), {Machine.Runtime} on {Machine.System}");

    private Finding DefaultJudge() => new("judge", Mark.Ok, $"{Judge.Name}, the default, needs nothing more; {Judge.Accuracy}");

    private Finding Processor()
    {
        string cores = Machine.Cores is { } count ? $", {Words.Count(count, "core")}" : "";
        string text = $"{Machine.Processor}, {Words.Count(Machine.Threads, "thread")}{cores}; {string.Join(' ', Machine.Features)}";
        return Machine.IsFast
            ? new Finding("processor", Mark.Ok, text)
            : new Finding("processor", Mark.Missing, text)
            {
                Mend = "No AVX2: the default judge is not affected, and GGUF models run several times slower than on a newer processor.",
            };
    }

    private Finding Memory()
    {
        string free = Machine.FreeBytes is { } bytes ? $", {Size(bytes)} free" : "";
        return new Finding("memory", Mark.Ok, $"{Size(Machine.MemoryBytes)} for this process{free}; a GGUF model needs a little more than its file");
    }

    private Finding Library()
    {
        if (Llama is { IsNamed: true, Library: null })
            return new Finding("library", Mark.Failed, Llama.Problem) { Mend = "Without a folder named, the library beside the tool is used." };
        if (Llama.Library is not { } library)
        {
            return new Finding("library", Mark.Missing, Llama.Problem)
            {
                Mend = HasNpm
                    ? $"npm is on the path: \"{Build}\" restores the library, or says why not. Only GGUF models need it."
                    : $"npm is not on the path: install Node.js 20 or later, then \"{Build}\". Only GGUF models need it.",
            };
        }

        string build = Llama.CpuBuild is { } name ? $", CPU build {name}" : "";
        return new Finding("library", Mark.Ok, $"{library.Backend}{build}, in {library.Folder}")
        {
            Details = [.. library.Devices.Select(Describe)],
        };
    }

    private Finding Gpu()
    {
        if (Llama.Unusable.Count > 0)
        {
            return new Finding("GPU", Mark.Failed, "a GPU's library is there and cannot be loaded, so GGUF models run on the CPU")
            {
                Details = [.. Llama.Unusable.Select(backend => $"{backend.File}: {backend.Reason}")],
                Mend = "Install what is named there (the GPU's driver; for CUDA also its runtime and cuBLAS), or build without NoHarmGpu.",
            };
        }

        LlamaDevice[] gpus = [.. Llama.Library?.Devices.Where(device => device.IsGpu) ?? []];
        if (gpus.Length > 0)
            return new Finding("GPU", Mark.Ok, string.Join(", ", gpus.Select(Describe)));
        return HasNvidia
            ? new Finding("GPU", Mark.Missing, "an NVIDIA GPU is there, and the library has no backend for it")
            {
                Mend = $"{Build} -p:NoHarmGpu=cuda (CUDA 13) or cuda12",
            }
            : new Finding("GPU", Mark.None, "none in use; GGUF models run on the CPU");
    }

    private Finding ModelFiles()
    {
        string[] files = [.. Models.Select(Describe)];
        if (files.Length == 0)
        {
            return new Finding("models", Mark.None, $"no GGUF file in {ModelFile.Folder}; the default judge needs none")
            {
                Mend = "Name the folder that holds yours: noharm doctor --models FOLDER",
            };
        }

        bool broken = Models.Any(model => model.Header is null);
        return new Finding("models", broken ? Mark.Failed : Mark.Ok, Words.Count(files.Length, "GGUF file")) { Details = files };
    }

    private static string Describe(LlamaDevice device) =>
        $"{device.Name}: {device.Description}" + (device.IsGpu && device.TotalBytes > 0 ? $", {Size(device.FreeBytes)} of {Size(device.TotalBytes)} free" : "");

    private static string Describe(ModelFile model) => model.Header is { } header
        ? string.Join(", ", new[] { $"{model.Path}: {Size(model.Bytes)}", header.Name, header.Architecture }.Where(text => text.Length > 0))
        : model.Problem;

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".cmd" : program)));
}
