using System.CommandLine;
using NoHarm.Cli.Models;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm models pull</c>: a model over the network, when it is asked for.</summary>
internal static class ModelsPullCommand
{
    private static readonly Argument<string> ModelName = new("name") { Description = "The model: one of the catalogue, or a new name with --sha256." };

    private static readonly Option<string> From = new("--from")
    {
        Description = "Where it is: the address of a file, or with a slash at its end that of a folder with the catalogue's paths.",
        Required = true,
        HelpName = "url",
    };

    private static readonly Option<string?> Sha256 = new("--sha256")
    {
        Description = "The hash that the file must have, where the catalogue has none.",
        HelpName = "hash",
    };

    public static Command Create()
    {
        var command = new Command(
            "pull",
            "Downloads a model's pinned files and installs them when their hashes are right. An interrupted download goes on when "
            + "the same command is given again. Fetches nothing without a hash known beforehand, and no address but the one given "
            + "and those that it leads to. Exit code 1 when a file is another than the one asked for.\n\nExamples:\n"
            + "  noharm models pull qwen2.5-0.5b-instruct-q4_k_m --from https://mirror.example/qwen2.5-0.5b-instruct-q4_k_m.gguf\n"
            + "  noharm models pull all-minilm-l6-v2 --from https://mirror.example/all-MiniLM-L6-v2/\n"
            + "  noharm models pull our-judge --from http://files.internal/judge.gguf --sha256 HASH")
        {
            ModelName, From, Sha256,
        };
        command.Run(PullAsync);
        return command;
    }

    private static async Task<int> PullAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if (parsed.GetValue(CommonOptions.Offline))
            throw new UsageException("--offline forbids what pull is for. Leave it out, or bring the file here by hand and use noharm models add.");
        string folder = ModelsCommand.FolderOf(parsed);
        string name = parsed.GetValue(ModelName)!;
        Catalogue catalogue = Catalogue.Read(folder);
        ModelStore store = ModelStore.Open(folder);
        IReadOnlyList<WantedFile> wanted = PullPlan.Of(catalogue, name, parsed.GetValue(From)!, parsed.GetValue(Sha256));
        var hasher = new FileHasher(terminal, cancellation);
        var incoming = new List<IncomingFile>();
        using (store.Lock())
        using (var download = new Download(terminal, hasher))
        {
            foreach (WantedFile file in wanted)
            {
                string target = store.PathOf(name, file.Path);
                if (File.Exists(target) && hasher.Hash(target) == file.Sha256)
                {
                    terminal.Say($"{target} is there already.");
                    incoming.Add(new IncomingFile(target, file.Path, file.Sha256, file.Pin) { Origin = file.Shown });
                    continue;
                }

                string part = Path.Combine(folder, ModelStore.PartFolder, file.Sha256 + ".part");
                terminal.Say($"Fetching {file.Shown}{(file.Bytes is { } bytes ? $", {ByteProgress.Size(bytes)}" : "")}.");
                await download.FetchAsync(file, part, cancellation);
                incoming.Add(new IncomingFile(part, file.Path, file.Sha256, file.Pin) { Origin = file.Shown, MayMove = true });
            }
        }

        var plan = new ImportPlan(name, catalogue.Find(name), incoming, []);
        (InstalledModel model, bool changed) = new ModelInstaller(store, hasher).Install(plan);
        ModelsAddCommand.Report(terminal, parsed.GetValue(CommonOptions.Json), store, plan, model, changed);
        return ExitCode.Ok;
    }
}
