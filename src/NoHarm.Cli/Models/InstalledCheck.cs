namespace NoHarm.Cli.Models;

/// <summary>Compares a model with the list of what is installed, before it is loaded.</summary>
internal static class InstalledCheck
{
    private const int Levels = 6;

    /// <summary>Refuses a file of a models folder that is no longer what was installed; a file outside of one passes.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="sha256">Its SHA-256 now, lower-case hexadecimal.</param>
    /// <exception cref="NotLoadableException">Its hash is another one than when it was installed.</exception>
    public static void Check(string path, string sha256)
    {
        string full = Path.GetFullPath(path);
        DirectoryInfo? folder = Directory.GetParent(full);
        for (int level = 0; level < Levels && folder is not null; level++, folder = folder.Parent)
        {
            string list = Path.Combine(folder.FullName, ModelStore.ListName);
            if (!File.Exists(list))
                continue;
            string below = Path.GetRelativePath(folder.FullName, full).Replace(Path.DirectorySeparatorChar, '/');
            InstalledFile? known = ModelStore.Read(list)
                .SelectMany(model => model.Files, (model, file) => (Path: $"{model.Name}/{file.Path}", file))
                .FirstOrDefault(pair => pair.Path == below).file;
            if (known is not null && known.Sha256 != sha256)
                throw new NotLoadableException($"{path} is not what was installed: its SHA-256 is {sha256}, {list} has {known.Sha256}. Add the model again, or remove it.");
            return;
        }
    }
}
