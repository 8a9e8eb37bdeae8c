using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>Which model some files are, and where each belongs. Nothing is written to find that out.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Model">Its entry in the catalogue; null for a user's own.</param>
/// <param name="Files">The files to install.</param>
/// <param name="LeftOut">Files of the folder that are not taken, as paths in it.</param>
internal sealed record ImportPlan(string Name, CatalogueModel? Model, IReadOnlyList<IncomingFile> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>Finds out what a single file is.</summary>
    /// <param name="catalogue">The pins.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">The model's name as the user gave it; null to find it out.</param>
    /// <param name="hash">Hashes a file.</param>
    /// <exception cref="GateFailedException">It should be a catalogued file and has another hash.</exception>
    public static ImportPlan OfFile(Catalogue catalogue, string path, string? name, Func<string, string> hash)
    {
        CheckName(name);
        string fileName = Path.GetFileName(path);
        string sha256 = hash(path);
        var found = catalogue.FindHash(sha256);
        CatalogueModel? model = name is null ? found?.Model : catalogue.Find(name);
        if (model is not null)
        {
            // The same bytes may belong to several models; the one that was named counts.
            CatalogueFile? pin = model.Files.FirstOrDefault(file => file.Sha256 == sha256) ?? model.FileNamed(fileName);
            return new ImportPlan(model.Name, model, [Checked(path, sha256, model, pin, fileName)], []);
        }

        if (name is null && catalogue.FindTellingName(fileName) is { File.Sha256: not null } expected)
            throw Mismatch(path, sha256, expected.Model, expected.File, $" If it is a build of your own, give it a name of its own: --name NAME.");

        string ownName = name ?? ModelFiles.ToName(Path.GetFileNameWithoutExtension(path));
        if (name is null && (!ModelFiles.IsName(ownName) || !ModelFiles.IsWeights(path) || ownName.StartsWith("model", StringComparison.Ordinal)))
            throw new UsageException($"the catalogue does not know {path}, and its name does not say which model it belongs to. Say it with --name NAME.");
        return new ImportPlan(ownName, null, [new IncomingFile(path, fileName, sha256, found is null ? PinState.Own : PinState.Verified)], []);
    }

    /// <summary>Finds out what a folder is.</summary>
    /// <inheritdoc cref="OfFile"/>
    public static ImportPlan OfFolder(Catalogue catalogue, string path, string? name, Func<string, string> hash)
    {
        CheckName(name);
        string[] all = [.. PathsIn(path)];
        string[] useful = [.. all.Where(ModelFiles.IsUseful)];
        if (!useful.Any(ModelFiles.IsWeights))
            throw new InvalidInputException("no-weights", path, null, "there is no .onnx and no .gguf file in it; expected a model's folder. Check the path.");
        Dictionary<string, string> hashes = useful.ToDictionary(file => file, file => hash(Source(path, file)));
        CatalogueModel? model = name is null ? Recognise(catalogue, path, hashes) : catalogue.Find(name);
        if (model is null)
        {
            string ownName = name ?? ModelFiles.ToName(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
            if (!ModelFiles.IsName(ownName))
                throw new UsageException($"the folder's name cannot name a model. Give it one with --name NAME.");
            return new ImportPlan(ownName, null,
                [.. useful.Select(file => new IncomingFile(Source(path, file), file, hashes[file], catalogue.FindHash(hashes[file]) is null ? PinState.Own : PinState.Verified))],
                [.. all.Except(useful)]);
        }

        return OfCatalogued(model, path, all, useful, hashes);
    }

    /// <summary>The failure that another hash is.</summary>
    public static GateFailedException Mismatch(string source, string sha256, CatalogueModel model, CatalogueFile pin, string mend = "") =>
        new($"{source} is not {model.Name}'s {pin.Origin}: its SHA-256 is {sha256}, the catalogue has {pin.Sha256}. Nothing was installed. Fetch it again from {model.Origin}.{mend}");

    private static ImportPlan OfCatalogued(CatalogueModel model, string path, string[] all, string[] useful, Dictionary<string, string> hashes)
    {
        // Other weights in the folder are other variants of the model, which the catalogue has under other names.
        var files = new List<IncomingFile>();
        foreach (string file in useful)
        {
            CatalogueFile? pin = model.Files.FirstOrDefault(known => known.Sha256 == hashes[file]) ?? model.FileAt(file);
            if (pin is not null || !ModelFiles.IsWeights(file))
                files.Add(Checked(Source(path, file), hashes[file], model, pin, file));
        }

        string[] missing = [.. model.Files.Select(pin => pin.Path).Except(files.Select(file => file.Path))];
        if (missing.Length > 0)
        {
            throw new InvalidInputException("missing-file", path, null,
                $"{string.Join(", ", missing)} of {model.Name} is not in it; expected every pinned file ({string.Join(", ", model.Files.Select(pin => pin.Origin))}). Fetch it, or give the folder a name of its own with --name.");
        }

        HashSet<string> taken = [.. files.Select(file => file.Source)];
        return new ImportPlan(model.Name, model, [.. files.DistinctBy(file => file.Path)], [.. all.Where(file => !taken.Contains(Source(path, file)))]);
    }

    private static IncomingFile Checked(string source, string sha256, CatalogueModel model, CatalogueFile? pin, string path)
    {
        if (pin is null)
            return new IncomingFile(source, path, sha256, PinState.Own);
        if (pin.Sha256 is not null && pin.Sha256 != sha256)
            throw Mismatch(source, sha256, model, pin);
        long bytes = ModelFiles.LengthOf(source);
        if (pin.Sha256 is null && pin.Bytes is { } expected && expected != bytes)
            throw new GateFailedException($"{source} is not {model.Name}'s {pin.Origin}: it has {bytes:N0} bytes, the catalogue has {expected:N0}. Nothing was installed.");
        return new IncomingFile(source, pin.Path, sha256, pin.Sha256 is null ? PinState.Recorded : PinState.Verified);
    }

    private static CatalogueModel? Recognise(Catalogue catalogue, string path, Dictionary<string, string> hashes)
    {
        CatalogueModel[] models = [.. hashes.Where(pair => ModelFiles.IsWeights(pair.Key)).Select(pair => catalogue.FindHash(pair.Value)?.Model).OfType<CatalogueModel>().Distinct()];
        return models.Length <= 1
            ? models.FirstOrDefault()
            : throw new UsageException($"{path} holds {string.Join(" and ", models.Select(model => model.Name))}. Say with --name NAME which is wanted.");
    }

    private static void CheckName(string? name)
    {
        if (name is not null && !ModelFiles.IsName(name))
            throw new UsageException($"--name is \"{name}\"; expected lower-case letters, digits, dots, dashes and underscores, such as {(ModelFiles.ToName(name) is { Length: > 0 } near ? near : "my-model")}.");
    }

    // Hidden files and folders are the business of whoever fetched the model.
    private static IEnumerable<string> PathsIn(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden, MaxRecursionDepth = 4 })
        .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(ModelFiles.IsBelow)
        .Order(StringComparer.Ordinal);

    private static string Source(string folder, string file) => Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
}
