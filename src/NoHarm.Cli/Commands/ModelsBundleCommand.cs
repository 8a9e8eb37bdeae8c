using System.CommandLine;
using NoHarm.Cli.Models;
using NoHarm.Cli.Rendering;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models bundle</c>: the tool and models in one file, for the trip across an air gap.</summary>
internal static class ModelsBundleCommand
{
    private static readonly Argument<string[]> Names = new("name") { Description = "Models to take; all that are installed where none is named." };

    private static readonly Option<string> Output = new("--output", "-o") { Description = "The bundle to write.", Required = true, HelpName = "file.tar" };

    private static readonly Option<string> ToolFolder = new("--tool")
    {
        Description = "The folder with the tool to take: one of dotnet publish, for another machine; else the one that runs now.",
        DefaultValueFactory = _ => AppContext.BaseDirectory,
        HelpName = "folder",
    };

    public static Command Create()
    {
        var command = new Command(
            "bundle",
            "Writes the tool with its native libraries, models and the SHA-256 of every file into one tar file, for a machine "
            + "without a network. The same files give the same bundle, byte for byte. Send the SHA-256 that it prints another way "
            + "than the bundle.\n\nExamples:\n  noharm models bundle -o noharm.tar\n  noharm models bundle our-judge -o noharm.tar\n"
            + "  dotnet publish src/NoHarm.Cli -c Release -r linux-x64 --self-contained -o publish\n"
            + "  noharm models bundle --tool publish -o noharm.tar")
        {
            Names, Output, ToolFolder,
        };
        command.Run((parsed, terminal, cancellation) => Task.FromResult(Bundle(parsed, terminal, cancellation)));
        return command;
    }

    private static int Bundle(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        string output = parsed.GetValue(Output)!;
        if (File.Exists(output) || Directory.Exists(output))
            throw new UsageException($"{output} is there already. Remove it, or name another file with -o.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            throw new UsageException($"there is no folder for {output}. Create it, or write elsewhere.");
        ModelStore store = ModelStore.Open(ModelsCommand.FolderOf(parsed));
        var hasher = new FileHasher(terminal, cancellation);
        string tool = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(ToolFolder)!));
        BundleContent content = BundleContent.Collect(tool, store.Select(parsed.GetValue(Names) ?? []), store, hasher);
        string hash = BundleWriter.Write(content, output, terminal, hasher, cancellation);

        string[] models = [.. content.Manifest.Models.Select(model => model.Name)];
        long bytes = new FileInfo(output).Length;
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(ModelsJson.ToText(new { Path = output, Bytes = bytes, Sha256 = hash, Files = content.Manifest.Files.Count, Models = models, content.HasRuntime }));
        }
        else
        {
            terminal.Output.WriteLine($"Wrote {output}: {ByteProgress.Size(bytes)}, {Words.Count(content.Manifest.Files.Count, "file")}, {(models.Length == 0 ? "no model" : string.Join(", ", models))}");
            terminal.Output.WriteLine($"SHA-256 {hash}");
        }

        if (!content.HasRuntime)
            terminal.Say("The machine that it goes to needs the .NET 10 runtime; to bring it along, bundle a self-contained build (--help has the commands).");
        terminal.Say($"There: noharm models unbundle {Path.GetFileName(output)} -o FOLDER --sha256 {hash}; without the tool there, compare sha256sum, and tar -xf {Path.GetFileName(output)} noharm brings it.");
        return ExitCode.Ok;
    }
}
