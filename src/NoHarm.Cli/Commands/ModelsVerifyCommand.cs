using System.CommandLine;
using NoHarm.Cli.Models;
using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models verify</c>: whether the installed models are still what they were.</summary>
internal static class ModelsVerifyCommand
{
    private static readonly Argument<string[]> Names = new("name") { Description = "Models to look at; all that are installed where none is named." };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Hashes every installed file again and compares it with the hash that it was installed with, and with the catalogue's. "
            + "Exit code 0 when all is as it was, 1 when something was changed or is missing.\n\nExamples:\n"
            + "  noharm models verify\n  noharm models verify our-judge --json")
        {
            Names,
        };
        command.Run((parsed, terminal, cancellation) =>
        {
            string folder = ModelsCommand.FolderOf(parsed);
            ModelStore store = ModelStore.Open(folder);
            IReadOnlyList<InstalledModel> models = store.Select(parsed.GetValue(Names) ?? []);
            var verification = ModelVerification.Of(models, store, Catalogue.Read(folder), new FileHasher(terminal, cancellation));
            if (parsed.GetValue(CommonOptions.Json))
                terminal.Output.WriteLine(ModelsJson.ToText(verification));
            else
                Write(verification, models.Count, folder, terminal);
            return Task.FromResult(verification.Differences.Count > 0 ? ExitCode.GateFailed : ExitCode.Ok);
        });
        return command;
    }

    private static void Write(ModelVerification verification, int models, string folder, Terminal terminal)
    {
        foreach (string difference in verification.Differences)
            terminal.Output.WriteLine(difference);
        foreach (string path in verification.NotRecorded)
            terminal.Say($"{path} is in the folder of a model and was not installed; nothing is known of it.");
        terminal.Output.WriteLine(
            models == 0 ? $"No model is installed in {folder}."
            : verification.Differences.Count == 0 ? $"OK: nothing changed in {Words.Count(verification.Files, "file")} of {Words.Count(models, "model")}."
            : $"CHANGED: {verification.Differences.Count} of {Words.Count(verification.Files, "installed file")}.");
    }
}
