using System.Text.Json;
using NoHarm.Llama;
using NoHarm.Testing.Gguf;

namespace NoHarm.Bench;

/// <summary>Runs every way on the same file, one after the other, each in a process of its own.</summary>
internal static class JudgeBench
{
    private const string Judge = "judge";
    private const string OnePerOption = "one-per-option";
    private const string Flat = "flat";

    private static readonly (string Way, string Name)[] Ways =
    [
        (Judge, "the judge, first answer to a case"),
        (OnePerOption, "one full prompt per option"),
        (Flat, "one flat prompt of the judge's tokens"),
    ];

    /// <summary>The name of the peer on the command line.</summary>
    public const string PeerName = "json";

    /// <summary>The names of the other ways on the command line.</summary>
    public static IReadOnlyList<string> WayNames { get; } = [.. Ways.Select(way => way.Way)];

    /// <summary>Prints a table for every type.</summary>
    public static void Run(IReadOnlyList<GgufTensorType> types, IReadOnlyList<string> wanted, string models, string peer, BenchSettings settings)
    {
        Directory.CreateDirectory(models);
        TextWriter output = Console.Out;
        bool told = false;
        foreach (GgufTensorType type in types)
        {
            BenchSettings own = settings with { Model = ModelFile(models, type) };
            (string, Measurement Figures)[] ways = [.. Ways.Where(way => way.Way == Judge || wanted.Contains(way.Way)).Select(way => (way.Name, RunInChild(way.Way, own)))];
            PeerMeasurement? json = wanted.Contains(PeerName) ? Peer.Run(peer, own) : null;
            if (!told)
            {
                output.WriteLine($"{Processor()}, {settings.Threads} threads; {ways[0].Figures.Library}; .NET {Environment.Version}.\n");
                told = true;
            }

            Table.Write(output, $"{type}", ways, json);
            if (json is null && wanted.Contains(PeerName))
                output.WriteLine($"The peer did not take part: run npm ci in {peer}.");
        }
    }

    /// <summary>Measures one way and prints its figures as JSON.</summary>
    public static async Task RunWayAsync(string way, BenchSettings settings, CancellationToken cancellationToken)
    {
        var native = LlamaLibrary.Load(settings.Library);
        using LlamaModel model = LlamaModel.Load(native, settings.Model, DevicePreference.Cpu);
        Measurement measured = way switch
        {
            Judge => await JudgeWay.MeasureAsync(native, model, settings, cancellationToken),
            OnePerOption => WholePrompts.OnePerOption(model, settings),
            Flat => WholePrompts.Flat(model, settings),
            _ => throw new ArgumentException($"There is no way {way}.", nameof(way)),
        };
        Console.WriteLine(JsonSerializer.Serialize(measured with { Library = native.Backend }));
    }

    private static Measurement RunInChild(string way, BenchSettings settings)
    {
        string[] library = settings.Library is { } folder ? ["--library", folder] : [];
        string line = ChildProcess.Run(
            Environment.ProcessPath!,
            ["way", way, settings.Model, "--threads", $"{settings.Threads}", "--answers", $"{settings.Answers}", .. library]);
        Measurement measured = JsonSerializer.Deserialize<Measurement>(line)!;
        Console.Error.WriteLine($"{Path.GetFileName(settings.Model)} {way}: {measured.Evaluated} tokens, {measured.WallMs / 1000:F2} s");
        return measured;
    }

    // Written under another name first: a file that an interrupted run left behind must not be taken for a model.
    private static string ModelFile(string folder, GgufTensorType type)
    {
        string path = Path.Combine(folder, $"random-0.5b-{type}.gguf");
        if (!File.Exists(path))
        {
            SyntheticModel.Write(path + ".part", type, Workload.Words);
            File.Move(path + ".part", path);
        }

        return path;
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
}
