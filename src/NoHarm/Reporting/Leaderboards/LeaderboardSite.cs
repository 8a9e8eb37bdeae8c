using NoHarm.Input;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>A static site of leaderboards: from runs, and from tables that others published.</summary>
public static class LeaderboardSite
{
    /// <summary>Finds runs and tables, and writes the site. An older site of the same folder stays until the new one is whole.</summary>
    /// <param name="request">What the site is to be made of.</param>
    /// <param name="problems">Receives what was left out and why, and what a reader must know.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Stops it; the old site stays as it is.</param>
    /// <exception cref="InvalidInputException">There is nothing to show, something stands in the way, or the request is strict and something would be left out.</exception>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static SiteResult Write(
        SiteRequest request, ProblemList problems, IProgress<SiteProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var folder = SiteFolder.Open(request.Output);
        string[] written = [request.Output, .. request.Csv is { } file ? new[] { file } : []];
        SiteSources sources = SiteSearch.Find(request.Sources, written, problems, cancellation);
        problems.ThrowIfErrors();

        var content = new SiteContent(request, folder, problems, progress, cancellation);
        IReadOnlyList<SiteBoard> boards = content.Read(sources);
        if (boards.Count == 0)
            RefuseNothing(request, sources, problems);
        if (request.IsStrict && content.LeftOut > 0)
            problems.ThrowIfErrors();

        byte[]? csv = request.Csv is null ? null : LeaderboardCsv.ToBytes(AllRows(boards, request.Csv));
        SitePages.Write(folder, request, boards);
        cancellation.ThrowIfCancellationRequested();
        if (csv is not null)
            PrivateFile.WriteAtomically(request.Csv!, csv);
        folder.Commit();
        return new SiteResult(boards, content.Runs, content.Reports, content.LeftOut, folder.Files, folder.Bytes);
    }

    private static void RefuseNothing(SiteRequest request, SiteSources sources, ProblemList problems)
    {
        problems.Error("nothing-to-show", string.Join(", ", request.Sources), null,
            sources.Runs.Count + sources.Tables.Count == 0
                ? $"there is neither a run ({RunFolder.ManifestName}) nor a CSV file with the v1 leaderboard's columns; expected at least one. Name the folder that holds the runs."
                : "nothing that was found can be shown; the reasons stand above.");
        problems.ThrowIfErrors();
    }

    // These columns have no place for the board, so what two boards both say could not be told apart.
    private static List<LeaderboardRow> AllRows(IReadOnlyList<SiteBoard> boards, string file)
    {
        var rows = new List<LeaderboardRow>();
        var owners = new Dictionary<(SystemIdentity, string), SiteBoard>();
        foreach (SiteBoard board in boards)
        {
            foreach (LeaderboardRow row in board.Rows)
            {
                if (!owners.TryAdd((SystemIdentity.Of(row), row.Metric), board))
                    throw new InvalidInputException("ambiguous-row", file, null,
                        $"\"{row.Model}\" has {row.Metric} on two boards, \"{owners[(SystemIdentity.Of(row), row.Metric)].Board.Title}\" and \"{board.Board.Title}\", which these columns cannot tell apart. "
                        + "Leave out --csv and take the files of the site's folder data, one for each board.");
                rows.Add(row);
            }
        }

        return rows;
    }
}
