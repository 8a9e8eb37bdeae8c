using System.CommandLine;
using NoHarm.Cli.Models;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models</c>: model files that can be trusted, on this machine and behind an air gap.</summary>
internal static class ModelsCommand
{
    private static readonly Option<string?> Folder = new("--models")
    {
        Description = $"The models folder; else the one in {ModelStore.Variable}, else {ModelStore.UsualFolder} in the working directory.",
        Recursive = true,
        HelpName = "folder",
    };

    public static Command Create() => new(
        "models",
        "Brings in model files and keeps their hashes: a catalogue of pins, what is installed, and a bundle for the trip "
        + "across an air gap. Only pull opens a socket.\n\nExamples:\n  noharm models list\n"
        + "  noharm models add ~/Downloads/qwen2.5-0.5b-instruct-q4_k_m.gguf\n  noharm models verify\n"
        + "  noharm models bundle -o noharm.tar")
    {
        Folder,
        ModelsListCommand.Create(),
        ModelsAddCommand.Create(),
        ModelsVerifyCommand.Create(),
        ModelsPullCommand.Create(),
        ModelsBundleCommand.Create(),
        ModelsUnbundleCommand.Create(),
    };

    /// <summary>The models folder that a command line means.</summary>
    public static string FolderOf(ParseResult parsed) => ModelStore.FolderOf(parsed.GetValue(Folder));
}
