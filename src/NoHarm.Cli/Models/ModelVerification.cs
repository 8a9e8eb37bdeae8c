namespace NoHarm.Cli.Models;

/// <summary>Whether installed models are still what they were.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Differences">What changed, a sentence each.</param>
/// <param name="NotRecorded">Files in the folders of these models that were never installed.</param>
internal sealed record ModelVerification(int Files, IReadOnlyList<string> Differences, IReadOnlyList<string> NotRecorded)
{
    /// <summary>Hashes every file of some models again.</summary>
    public static ModelVerification Of(IReadOnlyList<InstalledModel> models, ModelStore store, Catalogue catalogue, FileHasher hasher)
    {
        var differences = new List<string>();
        var others = new List<string>();
        foreach (InstalledModel model in models)
        {
            foreach (InstalledFile file in model.Files)
            {
                if (DifferenceOf(model, file, store, catalogue, hasher) is { } difference)
                    differences.Add($"{store.PathOf(model.Name, file.Path)}: {difference}");
            }

            string folder = Path.Combine(store.Folder, model.Name);
            if (Directory.Exists(folder))
            {
                others.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Except(model.Files.Select(file => store.PathOf(model.Name, file.Path)))
                    .Order(StringComparer.Ordinal));
            }
        }

        return new ModelVerification(models.Sum(model => model.Files.Count), differences, others);
    }

    private static string? DifferenceOf(InstalledModel model, InstalledFile file, ModelStore store, Catalogue catalogue, FileHasher hasher)
    {
        string path = store.PathOf(model.Name, file.Path);
        if (!File.Exists(path))
            return "is missing";
        string now = hasher.Hash(path);
        if (now != file.Sha256)
            return $"was changed: its SHA-256 is {now}, it was installed with {file.Sha256}";

        // The list could have been changed together with the file; the pins inside the tool were not.
        CatalogueFile? pin = catalogue.Find(model.Name)?.Files.FirstOrDefault(known => known.Path == file.Path);
        return pin?.Sha256 is { } pinned && pinned != now ? $"is not the catalogue's: its SHA-256 is {now}, the catalogue has {pinned}" : null;
    }
}
