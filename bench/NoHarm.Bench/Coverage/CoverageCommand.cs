using System.CommandLine;

namespace NoHarm.Bench.Coverage;

/// <summary><c>coverage</c>: the simulation behind docs/validation-coverage.md.</summary>
internal static class CoverageCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sets = new Option<int>("--sets") { Description = "Label sets per size.", DefaultValueFactory = _ => 1000 };
        var sizes = new Option<int[]>("--cases") { Description = "Sizes of a label set, in cases.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10, 30, 60] };
        var replicates = new Option<int>("--replicates") { Description = "Bootstrap replicates per label set.", DefaultValueFactory = _ => 1000 };
        var threads = new Option<int>("--threads") { Description = "Threads; they change no figure.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("coverage", "Counts how often 95 % intervals hold the truth, on made-up label sets whose truth is known.") { sets, sizes, replicates, threads };
        command.SetAction(parsed => CoverageBench.Run(parsed.GetValue(sets), parsed.GetValue(sizes)!, parsed.GetValue(replicates), parsed.GetValue(threads)));
        return command;
    }
}
