using System.CommandLine;
using NoHarm.Cli.Models;
using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models list</c>: the catalogue, and what is installed.</summary>
internal static class ModelsListCommand
{
    public static Command Create()
    {
        var command = new Command(
            "list",
            "Shows the catalogue and what is installed, with size, licence and how far the pin can be trusted: \"unverified\" is "
            + "a hash that nobody on this project has compared with the bytes, \"verified here\" one that a file of yours has. "
            + $"Entries of your own go into {Catalogue.OwnName} in the models folder.\n\nExamples:\n  noharm models list\n"
            + "  noharm models list --json");
        command.Run((parsed, terminal, _) =>
        {
            string folder = ModelsCommand.FolderOf(parsed);
            IReadOnlyList<ListedModel> models = ListedModel.All(Catalogue.Read(folder), ModelStore.Open(folder));
            if (parsed.GetValue(CommonOptions.Json))
                terminal.Output.WriteLine(ModelsJson.ToText(models));
            else
                Write(models, folder, terminal);
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static void Write(IReadOnlyList<ListedModel> models, string folder, Terminal terminal)
    {
        var table = new TextTable("Model", "Purpose", " Size", "Licence", "Pin", "Installed");
        foreach (ListedModel model in models)
            table.Add(model.Name, model.Purpose ?? "-", model.Bytes is { } bytes ? ByteProgress.Size(bytes) : "-", model.Licence ?? "-", model.Pin, model.Use ?? "-");
        table.Write(terminal);
        int installed = models.Count(model => model.Installed);
        terminal.Say($"{Words.Count(installed, "model")} of {models.Count} installed in {folder}. A licence is that of the model, whose terms are its owner's.");
    }
}
