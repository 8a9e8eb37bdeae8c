using NoHarm.Input;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Looks below folders for runs and for files with the v1 leaderboard's columns.</summary>
/// <remarks>Links are not followed, and folders whose name begins with a dot are not looked into, nor are sites of this tool.</remarks>
public sealed class SiteSearch
{
    /// <summary>Folders deeper than this below a given one are not looked into.</summary>
    public const int MaxDepth = 20;

    /// <summary>The search ends after this many folders.</summary>
    public const int MaxFolders = 100_000;

    private readonly HashSet<string> _excluded;
    private readonly ProblemList _problems;
    private readonly HashSet<string> _seen = [];
    private readonly List<string> _runs = [];
    private readonly List<string> _tables = [];
    private int _folders;

    private SiteSearch(IEnumerable<string> excluded, ProblemList problems)
    {
        _excluded = [.. excluded.Select(Full)];
        _problems = problems;
    }

    /// <summary>Finds runs and tables.</summary>
    /// <param name="paths">Folders to look in, and files to take as tables.</param>
    /// <param name="excluded">Files and folders that are written, and so not read.</param>
    /// <param name="problems">Receives what cannot be looked at.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static SiteSources Find(
        IReadOnlyList<string> paths, IReadOnlyList<string> excluded, ProblemList problems, CancellationToken cancellation = default)
    {
        var search = new SiteSearch(excluded, problems);
        foreach (string path in paths)
        {
            if (File.Exists(path))
                search.Add(search._tables, path);
            else if (Directory.Exists(path))
                search.Visit(path, depth: 0, cancellation);
            else
                problems.Error("no-such-file", path, null, "there is no such file or folder. Check the path.");
        }

        return new SiteSources(search._runs, search._tables);
    }

    private void Visit(string folder, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_excluded.Contains(Full(folder)) || File.Exists(Path.Combine(folder, SiteFolder.MarkerName)))
            return;
        if (File.Exists(Path.Combine(folder, RunFolder.ManifestName)))
        {
            if (depth == 0 || !IsValidation(folder))
                Add(_runs, folder);
            else
                _problems.Warning("validation", folder, null,
                    "the folder was written by noharm validate, whose verdicts are of answers that a run may hold too; it is not on the board. Name the folder itself to have it there.");
            return;
        }

        if (++_folders > MaxFolders)
        {
            if (_folders == MaxFolders + 1)
                _problems.Error("too-many-folders", folder, null, $"the search ended here, after {MaxFolders:N0} folders. Name the folders of the runs themselves.");
            return;
        }

        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*.csv").Where(IsPlain).Order(StringComparer.Ordinal))
            {
                if (LeaderboardCsv.IsTable(file))
                    Add(_tables, file);
            }

            string[] below = [.. Directory.EnumerateDirectories(folder).Where(IsPlain).Order(StringComparer.Ordinal)];
            if (depth == MaxDepth && below.Length > 0)
                _problems.Warning("too-deep", folder, null, $"folders below this one were not looked into, which are more than {MaxDepth} levels down. Name them themselves.");
            foreach (string next in depth == MaxDepth ? [] : below)
                Visit(next, depth + 1, cancellation);
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Error("not-readable", folder, null, "the folder may not be looked into; check its permissions.");
        }
        catch (IOException unreadable)
        {
            _problems.Error("not-readable", folder, null, $"the folder cannot be looked into: {unreadable.Message}");
        }
    }

    // Labels are an input of a validation alone. A manifest that cannot be read is told of where it is read as a run's.
    private static bool IsValidation(string folder)
    {
        try
        {
            return RunManifest.Read(Path.Combine(folder, RunFolder.ManifestName)).Inputs.Any(file => file.Role == "labels");
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    // The same thing may be named twice, or lie below two of the given folders.
    private void Add(List<string> list, string path)
    {
        if (!_excluded.Contains(Full(path)) && _seen.Add(Full(path)))
            list.Add(path);
    }

    private static bool IsPlain(string path)
    {
        if (Path.GetFileName(path).StartsWith('.'))
            return false;
        FileAttributes attributes = File.GetAttributes(path);
        return !attributes.HasFlag(FileAttributes.ReparsePoint) && !attributes.HasFlag(FileAttributes.Hidden);
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
