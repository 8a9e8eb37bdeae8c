using System.CommandLine;
using NoHarm.Cli.Doctor;
using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm doctor</c>: what this machine can run, and what mends the rest.</summary>
internal static class DoctorCommand
{
    private static readonly Option<string[]> Models = new("--models")
    {
        Description = "A folder with GGUF models, besides models; may be given again.",
    };

    private static readonly Option<string?> Library = new("--llama-library")
    {
        Description = $"A folder with your own llama.cpp; else the one in {LlamaProbe.Variable}, else the one beside the tool.",
    };

    public static Command Create()
    {
        var command = new Command(
            "doctor",
            "Says what this machine can run: the tool, the processor, the llama.cpp library with its devices, the models; and "
            + "for what is missing, what mends it. Exit code 0 when the default judge works; 4 when a library that you named "
            + "cannot be loaded.\n\nExamples:\n  noharm doctor\n  noharm doctor --models /data/models\n"
            + "  noharm doctor --llama-library /opt/llama.cpp/lib --json")
        {
            Models,
            Library,
        };
        command.Run((parsed, terminal, _) => Task.FromResult(Examine(parsed, terminal)));
        return command;
    }

    private static int Examine(ParseResult parsed, Terminal terminal)
    {
        Diagnosis diagnosis = Diagnosis.Make(parsed.GetValue(Library), parsed.GetValue(Models) ?? []);
        if (parsed.GetValue(CommonOptions.Json))
            terminal.Output.WriteLine(DoctorJson.Of(diagnosis));
        else
            DoctorText.Write(terminal.Output, diagnosis.Findings());

        return diagnosis.Llama is { IsNamed: true, Library: null } ? ExitCode.NotLoadable : ExitCode.Ok;
    }
}
