namespace NoHarm.Cli.Models;

/// <summary>
/// Puts files into the models folder: every file is copied beside its place and hashed there before any gets its name, and
/// the list of what is installed is written last.
/// </summary>
internal sealed class ModelInstaller(ModelStore store, FileHasher hasher)
{
    /// <summary>Installs the files of a plan.</summary>
    /// <returns>The model as it is installed now, and whether anything changed.</returns>
    /// <exception cref="GateFailedException">Other bytes are in a file's place.</exception>
    public (InstalledModel Model, bool Changed) Install(ImportPlan plan)
    {
        using IDisposable alone = store.Lock();
        InstalledModel? before = store.Find(plan.Name);
        List<(IncomingFile File, string Staged)> staged = [];
        try
        {
            foreach (IncomingFile file in plan.Files)
            {
                if (!IsInPlace(plan.Name, file, before))
                    staged.Add((file, Stage(file)));
            }

            foreach ((IncomingFile file, string path) in staged)
            {
                string target = store.PathOf(plan.Name, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(path, target, overwrite: true);
            }
        }
        finally
        {
            foreach ((_, string path) in staged)
                File.Delete(path);
        }

        InstalledModel after = Merge(plan, before);
        bool changed = staged.Count > 0 || before is null || !before.Files.SequenceEqual(after.Files);
        if (changed)
            store.Record(after);
        return (after, changed);
    }

    private bool IsInPlace(string model, IncomingFile file, InstalledModel? before)
    {
        string target = store.PathOf(model, file.Path);
        if (!File.Exists(target))
            return false;
        string there = hasher.Hash(target);
        if (there == file.Sha256)
            return true;

        // What was changed behind the list's back is mended by adding the right file again.
        if (before?.Files.FirstOrDefault(known => known.Path == file.Path)?.Sha256 == file.Sha256)
            return false;
        throw new GateFailedException(
            $"{target} is there with another SHA-256: {there}, and {file.Source} has {file.Sha256}. Nothing was installed. Remove the old one, or give the new one another name with --name.");
    }

    private string Stage(IncomingFile file)
    {
        string path = Path.Combine(store.Folder, ModelStore.PartFolder, Path.GetRandomFileName());
        if (file.MayMove)
        {
            File.Move(file.Source, path);
            return path;
        }

        try
        {
            hasher.Copy(file.Source, path);
            string copied = hasher.Hash(path);
            return copied == file.Sha256
                ? path
                : throw new GateFailedException($"{file.Source} changed while it was copied: SHA-256 {copied}, was {file.Sha256}. Nothing was installed. Add it again.");
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private InstalledModel Merge(ImportPlan plan, InstalledModel? before)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        IEnumerable<InstalledFile> incoming = plan.Files.Select(file =>
        {
            InstalledFile? known = before?.Files.FirstOrDefault(old => old.Path == file.Path && old.Sha256 == file.Sha256);
            return known is not null && known.Pin >= file.Pin
                ? known
                : new InstalledFile(file.Path, new FileInfo(store.PathOf(plan.Name, file.Path)).Length, file.Sha256, file.Pin, file.Origin, now);
        });
        IEnumerable<InstalledFile> kept = (before?.Files ?? []).Where(old => plan.Files.All(file => file.Path != old.Path));
        return new InstalledModel
        {
            Name = plan.Name,
            Purpose = plan.Model?.Purpose ?? before?.Purpose,
            Licence = plan.Model?.Licence ?? before?.Licence,
            Files = [.. kept.Concat(incoming).OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
    }
}
