using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NoHarm.Cli.Doctor;

/// <summary>The machine as the tool sees it.</summary>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="System">The operating system and its kind of processor.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Threads">Threads that this process may use.</param>
/// <param name="Cores">Physical cores; null when the system does not tell.</param>
/// <param name="Features">Instruction sets that speed up models, of those this processor has.</param>
/// <param name="MemoryBytes">Memory that this process may use.</param>
/// <param name="FreeBytes">Memory that is free now; null when the system does not tell.</param>
internal sealed record Machine(
    string Runtime,
    string System,
    string Processor,
    int Threads,
    int? Cores,
    IReadOnlyList<string> Features,
    long MemoryBytes,
    long? FreeBytes)
{
    private const string ProcessorFile = "/proc/cpuinfo";
    private const string MemoryFile = "/proc/meminfo";
    private const int BytesPerKilobyte = 1024;

    /// <summary>Whether the processor has the instructions without which models are several times slower.</summary>
    public bool IsFast => Features.Contains("AVX2") || Features.Contains("NEON");

    /// <summary>Looks at this machine.</summary>
    public static Machine Read()
    {
        string[] processor = Lines(ProcessorFile);
        return new Machine(
            RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}",
            NameOf(processor),
            Environment.ProcessorCount,
            CoresOf(processor),
            InstructionSets(),
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            FreeMemory());
    }

    private static string NameOf(string[] processor) =>
        Values(processor, "model name").FirstOrDefault()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    // A core is a pair of package and core number; two threads of one core share the pair.
    private static int? CoresOf(string[] processor)
    {
        int cores = Values(processor, "physical id").Zip(Values(processor, "core id")).Distinct().Count();
        return cores > 0 ? cores : null;
    }

    private static long? FreeMemory()
    {
        string? free = Values(Lines(MemoryFile), "MemAvailable").FirstOrDefault()?.Split(' ')[0];
        return long.TryParse(free, NumberStyles.None, CultureInfo.InvariantCulture, out long kilobytes) ? kilobytes * BytesPerKilobyte : null;
    }

    private static string[] InstructionSets() =>
    [
        .. new (string Name, bool Supported)[]
        {
            ("SSE4.2", Sse42.IsSupported),
            ("AVX", Avx.IsSupported),
            ("AVX2", Avx2.IsSupported),
            ("FMA", Fma.IsSupported),
            ("AVX512", Avx512F.IsSupported && Avx512BW.IsSupported),
            ("AVX512_VBMI", Avx512Vbmi.IsSupported),
            ("AVX_VNNI", AvxVnni.IsSupported),
            ("NEON", AdvSimd.IsSupported),
            ("DOTPROD", Dp.IsSupported),
        }.Where(set => set.Supported).Select(set => set.Name),
    ];

    private static IEnumerable<string> Values(string[] lines, string key) => lines
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(parts => parts.Length == 2 && parts[0] == key)
        .Select(parts => parts[1]);

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];
}
