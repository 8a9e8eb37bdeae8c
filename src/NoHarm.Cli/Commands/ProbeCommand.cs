using System.CommandLine;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm probe</c>: what a judge makes of answers that were changed on purpose.</summary>
internal static class ProbeCommand
{
    public static Command Create() => new(
        "probe",
        "Changes answers on purpose and measures whether a judge follows where the change matters, and stays where it does "
        + "not.\n\nExamples:\n"
        + "  noharm probe mutations -b data/demo -r data/demo/responses.jsonl -l data/demo/labels.jsonl\n"
        + "  noharm probe bias -b data/demo -r data/demo/responses.jsonl -l data/demo/labels.jsonl")
    {
        ProbeBiasCommand.Create(),
        ProbeMutationsCommand.Create(),
    };
}
