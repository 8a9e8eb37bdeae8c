using System.CommandLine;
using NoHarm.Testing;

namespace NoHarm.Bench.Agreement;

/// <summary><c>agreement</c>: the check of the statistics, and their speed.</summary>
internal static class AgreementCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var peer = new Option<string>("--peer") { Description = "Folder of the peer.", DefaultValueFactory = _ => Path.Combine(Repository.Root, "bench", "validation-peer") };
        var python = new Option<string>("--python") { Description = "A Python with scikit-learn.", DefaultValueFactory = _ => "python3" };
        var sets = new Option<int>("--sets") { Description = "Random label sets to check.", DefaultValueFactory = _ => 300 };
        var replicates = new Option<int>("--replicates") { Description = "Bootstrap replicates.", DefaultValueFactory = _ => 10_000 };
        var peerReplicates = new Option<int>("--peer-replicates") { Description = "Replicates of the peer, whose time is scaled.", DefaultValueFactory = _ => 20 };
        var threads = new Option<int>("--threads") { Description = "Threads of ours; the peer has one.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("agreement", "Checks measures of agreement against scikit-learn and times their bootstrap beside a plain loop over it.") { peer, python, sets, replicates, peerReplicates, threads };
        command.SetAction(parsed => AgreementBench.Run(
            parsed.GetValue(peer)!,
            parsed.GetValue(python)!,
            parsed.GetValue(sets),
            parsed.GetValue(replicates),
            parsed.GetValue(peerReplicates),
            parsed.GetValue(threads)));
        return command;
    }
}
