using System.CommandLine;
using NoHarm.Cli.Models;
using NoHarm.Cli.Rendering;
using NoHarm.Input;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models add</c>: files into the models folder, with their hashes.</summary>
internal static class ModelsAddCommand
{
    private static readonly Argument<string> Source = new("path") { Description = "A model's file, or a folder with all of its files." };

    private static readonly Option<string?> ModelName = new("--name")
    {
        Description = "The model's name: one of the catalogue, or one of your own. Found out by hash where it is left out.",
        HelpName = "name",
    };

    public static Command Create()
    {
        var command = new Command(
            "add",
            "Copies a model into the models folder. A file that the catalogue knows must have its hash: another is refused with "
            + "both, exit code 1. A file that it does not know is added as your own, with the hash that it has now.\n\n"
            + "Examples:\n  noharm models add qwen2.5-0.5b-instruct-q4_k_m.gguf\n"
            + "  noharm models add all-MiniLM-L6-v2/ --name all-minilm-l6-v2\n  noharm models add judge.gguf --name our-judge")
        {
            Source, ModelName,
        };
        command.Run((parsed, terminal, cancellation) =>
        {
            string path = parsed.GetValue(Source)!;
            string folder = ModelsCommand.FolderOf(parsed);
            var hasher = new FileHasher(terminal, cancellation);
            Catalogue catalogue = Catalogue.Read(folder);
            ModelStore store = ModelStore.Open(folder);
            ImportPlan plan = Directory.Exists(path) ? ImportPlan.OfFolder(catalogue, path, parsed.GetValue(ModelName), hasher.Hash)
                : File.Exists(path) ? ImportPlan.OfFile(catalogue, path, parsed.GetValue(ModelName), hasher.Hash)
                : throw new InvalidInputException("no-such-file", path, null, "there is no such file or folder. Check the path.");
            (InstalledModel model, bool changed) = new ModelInstaller(store, hasher).Install(plan);
            Report(terminal, parsed.GetValue(CommonOptions.Json), store, plan, model, changed);
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    /// <summary>Says what is installed now.</summary>
    public static void Report(Terminal terminal, bool json, ModelStore store, ImportPlan plan, InstalledModel model, bool changed)
    {
        string use = ModelUse.Of(store, model);
        if (json)
        {
            terminal.Output.WriteLine(ModelsJson.ToText(new { model.Name, model.Purpose, model.Licence, Changed = changed, Use = use, model.Files, plan.LeftOut }));
        }
        else
        {
            foreach (InstalledFile file in model.Files)
                terminal.Output.WriteLine($"{model.Name}/{file.Path}: {ByteProgress.Size(file.Bytes)}, SHA-256 {file.Sha256}, {Words(file.Pin)}");
            terminal.Output.WriteLine(changed ? $"Installed {model.Name}; use it with {use}" : $"{model.Name} was there already; use it with {use}");
        }

        if (plan.LeftOut.Count > 0)
            terminal.Say($"Left out: {string.Join(", ", plan.LeftOut)}.");
        if (plan.Model is { Needs: { } needs })
            terminal.Say($"It needs files beside it that the catalogue does not pin: {needs}.");
        if (plan.Model is { Note: { } note })
            terminal.Say($"Note: {note}.");
    }

    private static string Words(PinState pin) => pin switch
    {
        PinState.Verified => "as the catalogue has it",
        PinState.Given => "as you gave it",
        PinState.Recorded => "recorded here for the first time: the catalogue has no hash",
        _ => "your own: the catalogue does not know it",
    };
}
