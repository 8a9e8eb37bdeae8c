using System.CommandLine;
using NoHarm.Cli.Doctor;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm doctor</c>: what this machine can run, and what mends the rest.</summary>
internal static class DoctorCommand
{
    private static readonly Option<string[]> Folders = new("--models")
    {
        Description = "A folder with GGUF models, besides models; may be given again.",
    };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = "A GGUF model to try as a judge, on eight pairs that are obvious.",
    };

    private static readonly ModelOptions Loading = new();

    public static Command Create()
    {
        var command = new Command(
            "doctor",
            "Says what this machine can run: the tool, the processor, the llama.cpp library with its devices, the models; and "
            + "for what is missing, what mends it. Exit code 0 when the default judge works; 1 when a model that you named is "
            + "unfit as a judge; 4 when a model or a library that you named cannot be loaded.\n\nExamples:\n  noharm doctor\n"
            + "  noharm doctor --models /data/models\n  noharm doctor --model /data/models/model.gguf\n"
            + "  noharm doctor --llama-library /opt/llama.cpp/lib --json")
        {
            Folders,
            Model,
        };
        Loading.AddLoadingTo(command);
        command.Run(ExamineAsync);
        return command;
    }

    private static async Task<int> ExamineAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        string? model = parsed.GetValue(Model);
        JudgeRequest request = Loading.RequestOf(parsed, $"llama:{model}");
        Diagnosis diagnosis = Diagnosis.Make(request.LlamaLibrary, request.OnnxLibrary, parsed.GetValue(Folders) ?? []);
        bool json = parsed.GetValue(CommonOptions.Json);
        if (!json)
            DoctorText.Write(terminal.Output, diagnosis.Findings());
        if (diagnosis.LacksNamedLibrary)
        {
            if (json)
                terminal.Output.WriteLine(DoctorJson.Of(diagnosis, null));
            return ExitCode.NotLoadable;
        }

        JudgeTrial? trial = model is null ? null : await TryAsync(request, cancellation);
        if (json)
            terminal.Output.WriteLine(DoctorJson.Of(diagnosis, trial));
        else if (trial is not null)
            DoctorText.Write(terminal.Output, [trial.Finding()]);
        return trial is { IsFit: false } ? ExitCode.GateFailed : ExitCode.Ok;
    }

    private static async Task<JudgeTrial> TryAsync(JudgeRequest request, CancellationToken cancellation)
    {
        using LoadedJudge judge = JudgeFactory.Create(request);
        return await JudgeTrial.RunAsync(judge.Judge, cancellation);
    }
}
