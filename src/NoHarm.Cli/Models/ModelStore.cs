using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>The models folder: a folder for each model, and <c>installed.json</c> with the hash of every file.</summary>
internal sealed class ModelStore
{
    /// <summary>The name of the list of what is installed.</summary>
    public const string ListName = "installed.json";

    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "NOHARM_MODELS";

    /// <summary>The folder where nothing else is named.</summary>
    public const string UsualFolder = "models";

    /// <summary>The folder inside that holds what is not whole yet.</summary>
    public const string PartFolder = ".part";

    private const string LockName = ".lock";
    private const int CurrentFormat = 1;

    private ModelStore(string folder, IReadOnlyList<InstalledModel> models)
    {
        Folder = folder;
        Models = models;
    }

    /// <summary>The folder as the user named it.</summary>
    public string Folder { get; }

    /// <summary>What is installed, in the order of the names.</summary>
    public IReadOnlyList<InstalledModel> Models { get; private set; }

    /// <summary>The folder that is meant: the one asked for, else the environment's, else <c>models</c> here.</summary>
    public static string FolderOf(string? asked) =>
        asked ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : UsualFolder);

    /// <summary>Reads what is installed; a folder that is not there holds nothing.</summary>
    /// <exception cref="InvalidInputException">The list is broken.</exception>
    public static ModelStore Open(string folder)
    {
        string path = Path.Combine(folder, ListName);
        if (File.Exists(folder))
            throw new UsageException($"{folder} is a file; expected a folder for the models. Name another with --models.");
        return new ModelStore(folder, File.Exists(path) ? Read(path) : []);
    }

    /// <summary>Reads a list.</summary>
    public static IReadOnlyList<InstalledModel> Read(string path)
    {
        const string mend = "Move the list away and add the models again.";
        Document document = ModelsJson.Read<Document>(File.ReadAllBytes(path), path, "list of installed models", mend);
        if (document.Format != CurrentFormat)
        {
            throw new InvalidInputException("installed-format", path, null,
                $"found a list of format {document.Format}; expected {CurrentFormat}. Use the version of the tool that wrote it. {mend}");
        }

        if (document.Models.Any(model => !ModelFiles.IsName(model.Name) || model.Files.Any(file => !ModelFiles.IsBelow(file.Path))))
            throw new InvalidInputException("installed-path", path, null, $"a name or a path in it leads out of the models folder; expected none that does. {mend}");
        return document.Models;
    }

    /// <summary>A list as a file holds it.</summary>
    public static byte[] ToBytes(IEnumerable<InstalledModel> models) =>
        ModelsJson.ToBytes(new Document { Format = CurrentFormat, Models = [.. models.OrderBy(model => model.Name, StringComparer.Ordinal)] });

    /// <summary>The model of that name, or null.</summary>
    public InstalledModel? Find(string name) => Models.FirstOrDefault(model => model.Name == name);

    /// <summary>The models of those names; all of them when none is named.</summary>
    /// <exception cref="UsageException">One is not installed.</exception>
    public IReadOnlyList<InstalledModel> Select(IReadOnlyList<string> names) => names.Count == 0
        ? Models
        : [.. names.Distinct(StringComparer.Ordinal).Select(name => Find(name) ?? throw new UsageException($"{name} is not installed in {Folder}; noharm models list shows what is."))];

    /// <summary>Where a file of a model lies.</summary>
    public string PathOf(string model, string file) => Path.Combine(Folder, model, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Creates the folder and keeps other processes from changing it; reads again what is installed.</summary>
    /// <exception cref="InvalidInputException">Another process is changing it.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(Path.Combine(Folder, PartFolder));
        string path = Path.Combine(Folder, LockName);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InvalidInputException("models-in-use", Folder, null,
                "another noharm process is changing this folder; expected to be alone. Wait until it ends.");
        }

        Models = Open(Folder).Models;
        return stream;
    }

    /// <summary>Adds a model to the list, or replaces it there.</summary>
    public void Record(InstalledModel model)
    {
        InstalledModel[] models = [.. Models.Where(other => other.Name != model.Name).Append(model)];
        string temporary = Path.Combine(Folder, PartFolder, Path.GetRandomFileName());
        using (var stream = new FileStream(temporary, FileMode.CreateNew))
        {
            stream.Write(ToBytes(models));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, Path.Combine(Folder, ListName), overwrite: true);
        Models = [.. models.OrderBy(other => other.Name, StringComparer.Ordinal)];
    }

    private sealed record Document
    {
        public required int Format { get; init; }

        public required IReadOnlyList<InstalledModel> Models { get; init; }
    }
}
