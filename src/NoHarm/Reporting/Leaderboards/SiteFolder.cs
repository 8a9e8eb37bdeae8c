using System.IO.Enumeration;
using System.Text;
using NoHarm.Input;
using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>
/// The folder of a site: written beside its place under a hidden name, and put there as a whole or not at all. It replaces
/// a site of its own, and nothing else: what somebody else has put there is not deleted with it.
/// </summary>
public sealed class SiteFolder : IDisposable
{
    /// <summary>The file by which a folder is known as a site.</summary>
    public const string MarkerName = ".noharm-site";

    private const string Marker = "A site written by noharm leaderboard, which may replace this folder as long as it holds these files alone:";

    private readonly string _target;
    private readonly string _staging;
    private readonly List<string> _names = [];

    private SiteFolder(string target)
    {
        _target = target;
        _staging = Beside("new");
    }

    /// <summary>Files written so far.</summary>
    public int Files { get; private set; }

    /// <summary>Their length together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Begins a site.</summary>
    /// <param name="path">Where it is to stand; a link is followed.</param>
    /// <exception cref="InvalidInputException">Something else stands there.</exception>
    public static SiteFolder Open(string path)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(target))
            throw new InvalidInputException("not-a-site", path, null, "found a file; expected a folder for the site. Choose another path with -o.");
        if (new DirectoryInfo(target) is { Exists: true, LinkTarget: not null } link)
            target = Path.TrimEndingDirectorySeparator(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        if (Path.GetDirectoryName(target) is null)
            throw new InvalidInputException("not-a-site", path, null, "found the root of the file system; expected a folder for the site. Choose another path with -o.");
        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, MarkerName)) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new InvalidInputException("not-a-site", path, null,
                $"the folder holds files but no {MarkerName}; expected an empty folder, none, or a site of noharm leaderboard. Choose another path with -o.");
        if (File.Exists(Path.Combine(target, MarkerName)) && ForeignFile(target) is { } foreign)
            throw new InvalidInputException("foreign-file", Path.Combine(path, foreign), null,
                "the file stands in the folder of a site that noharm leaderboard did not write it to, and would be lost with the old site; expected the site's own files alone. Move it away, or choose another path with -o.");
        return new SiteFolder(target);
    }

    // A link is a file of somebody's, whatever it leads to: the site has none.
    private static string? ForeignFile(string target)
    {
        HashSet<string> known = [MarkerName, .. File.ReadLines(Path.Combine(target, MarkerName)).Skip(1)];
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var files = new FileSystemEnumerable<string>(target, (ref FileSystemEntry entry) => entry.ToFullPath(), all)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        return files
            .Select(file => Path.GetRelativePath(target, file).Replace('\\', '/'))
            .Where(name => !known.Contains(name))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Writes one file, readable as the account's other files are.</summary>
    /// <param name="name">Its place below the folder, with forward slashes.</param>
    /// <param name="write">Writes its content.</param>
    public void Write(string name, Action<Stream> write)
    {
        string path = Path.Combine(_staging, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        WriteTo(name, stream, write);
    }

    /// <summary>Writes one file that may hold patient data: only its owner may open it and the folder it stands in.</summary>
    /// <param name="name">Its place below the folder, with forward slashes.</param>
    /// <param name="write">Writes its content.</param>
    public void WritePrivate(string name, Action<Stream> write)
    {
        string path = Path.Combine(_staging, name);
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        using FileStream stream = PrivateFile.Open(path, FileMode.CreateNew);
        WriteTo(name, stream, write);
    }

    /// <summary>Puts the site in its place. The old one stays until the new one is whole.</summary>
    public void Commit()
    {
        string names = string.Join('\n', _names.Prepend(Marker)) + "\n";
        Write(MarkerName, stream => stream.Write(Encoding.UTF8.GetBytes(names)));
        if (!Directory.Exists(_target))
        {
            Directory.Move(_staging, _target);
            return;
        }

        string old = Beside("old");
        Directory.Move(_target, old);
        try
        {
            Directory.Move(_staging, _target);
        }
        catch
        {
            Directory.Move(old, _target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_staging))
            Directory.Delete(_staging, recursive: true);
    }

    // On the same file system, so that it can be renamed into place; hidden, so that no search looks into it.
    private string Beside(string what) =>
        Path.Combine(Path.GetDirectoryName(_target)!, $".{Path.GetFileName(_target)}.{what}.{Path.GetRandomFileName()}");

    private void WriteTo(string name, FileStream stream, Action<Stream> write)
    {
        _names.Add(name);
        write(stream);
        stream.Flush();
        Files++;
        Bytes += stream.Length;
    }
}
