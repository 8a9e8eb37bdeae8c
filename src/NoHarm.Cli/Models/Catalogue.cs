using System.Reflection;
using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>
/// Models with a pinned hash: those that travel inside the tool, and those that a site adds in a file of its own in the
/// models folder.
/// </summary>
internal sealed class Catalogue
{
    /// <summary>The name of the site's own file in the models folder.</summary>
    public const string OwnName = "my-catalogue.json";

    /// <summary>The version of the layout.</summary>
    public const int CurrentFormat = 1;

    private const string Embedded = "models/catalogue.json";
    private const int HashLength = 64;

    private static readonly string[] Purposes = ["embedder", "cross-encoder", "language model"];

    private Catalogue(IReadOnlyList<CatalogueModel> models) => Models = models;

    /// <summary>Every model, those of the tool first.</summary>
    public IReadOnlyList<CatalogueModel> Models { get; }

    /// <summary>Reads the tool's catalogue and the site's own entries.</summary>
    /// <exception cref="InvalidInputException">The site's file is wrong.</exception>
    public static Catalogue Read(string folder)
    {
        CatalogueDocument own = ModelsJson.Read<CatalogueDocument>(EmbeddedBytes(), Embedded, "catalogue", "");
        var problems = new ProblemList();
        Check(own, Embedded, [], problems);
        List<CatalogueModel> models = [.. own.Models];
        string path = Path.Combine(folder, OwnName);
        if (File.Exists(path))
        {
            CatalogueDocument theirs = ModelsJson.Read<CatalogueDocument>(File.ReadAllBytes(path), path, "catalogue", "Mend the file, or move it away.");
            Check(theirs, path, [.. models.Select(model => model.Name)], problems);
            models.AddRange(theirs.Models);
        }

        problems.ThrowIfErrors();
        return new Catalogue(models);
    }

    /// <summary>The model of that name, or null.</summary>
    public CatalogueModel? Find(string name) => Models.FirstOrDefault(model => model.Name == name);

    /// <summary>The file with that hash and the model it belongs to; null when no pin has it.</summary>
    public (CatalogueModel Model, CatalogueFile File)? FindHash(string sha256) => Files
        .Where(pair => pair.File.Sha256 == sha256)
        .Select(pair => ((CatalogueModel, CatalogueFile)?)pair)
        .FirstOrDefault();

    /// <summary>The file whose name can be no other's, and the model it belongs to; null when the name says nothing.</summary>
    public (CatalogueModel Model, CatalogueFile File)? FindTellingName(string name) => Files
        .Where(pair => pair.File.HasTellingName && ModelFiles.NameOf(pair.File.Origin).Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => ((CatalogueModel, CatalogueFile)?)pair)
        .FirstOrDefault();

    private IEnumerable<(CatalogueModel Model, CatalogueFile File)> Files => Models.SelectMany(model => model.Files, (model, file) => (model, file));

    private static void Check(CatalogueDocument document, string path, HashSet<string> taken, ProblemList problems)
    {
        if (document.Format != CurrentFormat)
            Error($"\"format\" is {document.Format}; expected {CurrentFormat}. Use the version of the tool that the file was written for.");
        foreach (CatalogueModel model in document.Models)
        {
            if (!ModelFiles.IsName(model.Name))
                Error($"\"{model.Name}\" is no name for a model; expected lower-case letters, digits, dots, dashes and underscores. Rename it.");
            if (!taken.Add(model.Name))
                Error($"{model.Name} is there twice; a pin of the tool cannot be replaced. Give the model another name.");
            if (!Purposes.Contains(model.Purpose))
                Error($"{model.Name}: \"purpose\" is \"{model.Purpose}\"; expected one of {string.Join(", ", Purposes)}.");
            if (model.Files.Count == 0)
                Error($"{model.Name} has no files; expected one at least. Name its files with their hashes.");
            foreach (CatalogueFile file in model.Files)
            {
                if (!ModelFiles.IsBelow(file.Path) || !ModelFiles.IsBelow(file.Origin))
                    Error($"{model.Name}: \"{file.Path}\" is no path below the model's folder; expected one such as onnx/model.onnx.");
                if (file.Sha256 is { } hash && (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower)))
                    Error($"{model.Name}: {file.Path} has the SHA-256 \"{hash}\"; expected 64 lower-case hexadecimal digits. sha256sum gives them.");
                if (file.Bytes < 0)
                    Error($"{model.Name}: {file.Path} has {file.Bytes} bytes; expected 0 or more, or nothing when it is unknown.");
            }
        }

        void Error(string message) => problems.Error("catalogue", path, null, message);
    }

    private static byte[] EmbeddedBytes()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Embedded)
            ?? throw new InvalidOperationException($"The tool was built without {Embedded}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record CatalogueDocument
    {
        public required int Format { get; init; }

        public string About { get; init; } = "";

        public required IReadOnlyList<CatalogueModel> Models { get; init; }
    }
}
