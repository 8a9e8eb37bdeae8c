using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Bench.Coverage;
using NoHarm.Statistics;

namespace NoHarm.Bench.Agreement;

/// <summary>Checks every measure against scikit-learn, and times the bootstrap beside a plain loop over it.</summary>
internal static class AgreementBench
{
    private const int Pairs = 10_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Prints a table.</summary>
    public static void Run(string peer, string python, int sets, int replicates, int peerReplicates, int threads)
    {
        List<RatedPair> pairs = new LabelSimulation(SimulationSettings.Ordinary, 1).Draw(400)[..Pairs];
        var bootstrap = new AgreementBootstrap { Replicates = replicates, Threads = threads };
        bootstrap.Of(pairs[..500]);
        (double wall, double cpu) = Time(() => bootstrap.Of(pairs));
        (double wallApart, double cpuApart) = Time(() => bootstrap.Of([.. pairs.Select((pair, i) => pair with { Cluster = i })]));
        Console.WriteLine($"{Pairs:N0} pairs, 3 raters, {replicates:N0} replicates, {threads} threads, {bootstrap.Of(pairs[..500]).Statistics.Count} measures.\n");
        Console.WriteLine("| way | wall time | processor time | to ours |\n|---|---|---|---|");
        int cases = pairs.Select(pair => pair.Cluster).Distinct().Count();
        Row($"ours, {cases} cases", wall, cpu);
        Row("ours, every pair a case", wallApart, cpuApart);
        if (RunPeer(peer, python, sets, pairs, peerReplicates) is not { } theirs)
            return;
        double scale = (double)replicates / peerReplicates;
        Row($"scikit-learn {theirs.Version}, {peerReplicates} replicates scaled to {replicates:N0}", theirs.Wall * scale, theirs.Cpu * scale);
        Console.WriteLine($"\nLargest difference to the peer's values: {theirs.Largest:E1} over {theirs.Checked:N0} values of {sets + 1} label sets; {theirs.Undefined} have no value.");

        void Row(string name, double rowWall, double rowCpu) => Console.WriteLine($"| {name} | {rowWall:F2} s | {rowCpu:F2} s | {rowCpu / cpu:F1} |");
    }

    private static (double Wall, double Cpu) Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static PeerResult? RunPeer(string peer, string python, int sets, IReadOnlyList<RatedPair> pairs, int replicates)
    {
        string file = Path.GetTempFileName();
        try
        {
            var input = new { Sets = Enumerable.Range(0, sets).Select(seed => PeerSet.Of(RandomLabels.Draw(seed))), Timed = PeerSet.Of(pairs), Replicates = replicates };
            File.WriteAllText(file, JsonSerializer.Serialize(input, Json));
            return JsonSerializer.Deserialize<PeerResult>(ChildProcess.Run(python, [Path.Combine(peer, "peer.py"), file]), Json);
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine($"\nThe peer did not take part: it needs {python} with scikit-learn.");
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed record PeerResult(string Version, double Largest, int Checked, int Undefined, double Wall, double Cpu);
}
