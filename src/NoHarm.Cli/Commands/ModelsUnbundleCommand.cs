using System.CommandLine;
using NoHarm.Cli.Models;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Runs;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models unbundle</c>: a bundle, checked before anything is installed.</summary>
internal static class ModelsUnbundleCommand
{
    private static readonly Argument<string> Bundle = new("bundle") { Description = "The tar file that noharm models bundle wrote." };

    private static readonly Option<string> Output = new("--output", "-o") { Description = "The folder to make; it must not be there, or be empty.", Required = true, HelpName = "folder" };

    private static readonly Option<string?> Sha256 = new("--sha256")
    {
        Description = "The hash of the bundle, as noharm models bundle printed it.",
        HelpName = "hash",
    };

    public static Command Create()
    {
        var command = new Command(
            "unbundle",
            "Checks every file of a bundle against its manifest and installs all of them or none. Somebody who can change the "
            + "bundle can change its manifest too: --sha256 with the hash that came another way rules that out. Exit code 1 when "
            + "a file was changed, 3 when it is no bundle.\n\nExamples:\n  noharm models unbundle noharm.tar -o /opt/noharm\n"
            + "  noharm models unbundle noharm.tar -o /opt/noharm --sha256 HASH")
        {
            Bundle, Output, Sha256,
        };
        command.Run((parsed, terminal, cancellation) => Task.FromResult(Unbundle(parsed, terminal, cancellation)));
        return command;
    }

    private static int Unbundle(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        string path = parsed.GetValue(Bundle)!;
        string target = parsed.GetValue(Output)!;
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new UsageException($"{target} is there and not an empty folder. Name another with -o.");
        if (!File.Exists(path))
            throw new InvalidInputException("no-such-file", path, null, "there is no such file. Check the path.");
        using FileStream stream = File.OpenRead(path);
        string hash = HashOf(stream, path, terminal, cancellation);
        if (parsed.GetValue(Sha256) is { } expected && !expected.Equals(hash, StringComparison.OrdinalIgnoreCase))
            throw new GateFailedException($"{path} is not the bundle that was asked for: its SHA-256 is {hash}, expected {expected}. Nothing was installed.");
        BundleManifest manifest = new BundleReader(path, terminal, cancellation).Unpack(stream, target);

        string[] models = [.. manifest.Models.Select(model => model.Name)];
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(ModelsJson.ToText(new { Path = target, Sha256 = hash, Files = manifest.Files.Count, Models = models, manifest.ToolVersion, manifest.ToolCommit }));
        }
        else
        {
            string what = models.Length == 0 ? "no model" : string.Join(", ", models);
            terminal.Output.WriteLine($"Installed {Words.Count(manifest.Files.Count, "file")} in {target}, each with the hash of the manifest: NoHarm {manifest.ToolVersion}, {what}.");
            terminal.Output.WriteLine($"The tool is {Path.Combine(target, BundleManifest.ToolFolder, "noharm")}; the models are in {Path.Combine(target, BundleManifest.ModelsFolder)}.");
        }

        return ExitCode.Ok;
    }

    private static string HashOf(FileStream stream, string path, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ByteProgress(terminal, $"hashing {Path.GetFileName(path)}", stream.Length);
        string hash = FileHash.OfStream(stream, progress, cancellation);
        stream.Position = 0;
        return hash;
    }
}
