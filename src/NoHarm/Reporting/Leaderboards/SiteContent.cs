using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Makes the boards of a site, and writes the reports of its runs on the way, so that one at a time is in memory.</summary>
internal sealed class SiteContent(
    SiteRequest request, SiteFolder folder, ProblemList problems, IProgress<SiteProgress>? progress, CancellationToken cancellation)
{
    // Taken by the pages that every site has, and by the sections of one of them.
    private readonly SafeNames _pages = SafeNames.Without("index", "method", "made", "limits");
    private readonly SafeNames _runNames = new();
    private readonly HashSet<string> _titles = [];
    private readonly HashSet<string> _respondents = [];
    private int _done;

    /// <summary>Runs that are shown.</summary>
    public int Runs { get; private set; }

    /// <summary>Reports that were written.</summary>
    public int Reports { get; private set; }

    /// <summary>Runs and tables that cannot be shown.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The boards: those of runs first, then what others published.</summary>
    public IReadOnlyList<SiteBoard> Read(SiteSources sources)
    {
        int total = sources.Runs.Count + sources.Tables.Count;
        var boards = new List<SiteBoard>();
        IReadOnlyList<SiteRun> runs = SiteRuns.Read(sources.Runs, problems);
        Advance(sources.Runs.Count - runs.Count, total);
        LeftOut = sources.Runs.Count - runs.Count;
        foreach (IGrouping<RunKey, SiteRun> group in runs.GroupBy(run => run.Key))
        {
            SiteRun[] members = [.. group];
            if (OfRuns(members) is { } board)
                boards.Add(board);
            Advance(members.Length, total);
        }

        foreach (string table in sources.Tables)
        {
            if (PublishedBoard.Read(table, problems) is { } published)
                boards.Add(OfTable(published));
            else
                LeftOut++;
            Advance(1, total);
        }

        request.Respondents?.WarnOfUnknown(_respondents, problems);
        return boards;
    }

    private SiteBoard? OfRuns(SiteRun[] members)
    {
        cancellation.ThrowIfCancellationRequested();
        if (SiteRuns.Content(members, request.Respondents, problems, cancellation) is not var (content, runs))
        {
            LeftOut += members.Length;
            return null;
        }

        if (content.Benchmark.IsMappingOnly)
        {
            problems.Error("mapping-only", runs[0].Folder, null,
                "the options of its benchmark have no scores, so there is nothing to compare; expected appropriateness scores 1 to 9. noharm report shows what was judged.");
            LeftOut += members.Length;
            return null;
        }

        // A report says these at its head; a board has its numbers alone.
        foreach (string warning in content.Warnings)
            problems.Warning("run-warning", runs.Count == 1 ? runs[0].Folder : string.Join(", ", request.Sources), null, warning);
        LeftOut += members.Length - runs.Count;
        Runs += runs.Count;
        _respondents.UnionWith(content.Respondents.Select(respondent => respondent.Key));
        Board board = BoardBuilder.Of(content, BoardRows.Of(content.Profile, content.Respondents));
        board = board with { Title = TitleOf($"{BenchmarkName.Of(content.Benchmark)}, profile {board.Profile}") };
        if (request.WithReports)
            board = WithLinks(board, content, runs);
        return new SiteBoard(_pages.Of(board.Title), board, [], LeaderboardRows.Of(board), IsComputed: true);
    }

    private SiteBoard OfTable(PublishedBoard published)
    {
        Board board = published.Board with { Title = TitleOf(published.Board.Title) };
        return new SiteBoard(_pages.Of(board.Title), board, published.Apart, published.Rows, IsComputed: false);
    }

    private Board WithLinks(Board board, ReportContent content, IReadOnlyList<SiteRun> runs)
    {
        string[] links = [.. runs.Select(WriteReport)];
        return board with
        {
            Systems = [.. board.Systems.Select((system, place) => system with { Link = links[content.Respondents[place].Run] })],
        };
    }

    private string WriteReport(SiteRun run)
    {
        cancellation.ThrowIfCancellationRequested();
        var report = Report.Read(SiteRuns.RequestOf([run], request.Respondents), new ProblemList());
        string name = $"runs/{_runNames.Of(run.Name)}/report.html";
        folder.WritePrivate(name, stream => ReportPage.Write(stream, new ReportParts(report.Data, report.Details(), report.OffRubric), PageAssets.Report));
        Reports++;
        return name;
    }

    // Two benchmarks may have folders of the same name.
    private string TitleOf(string wanted)
    {
        string title = wanted;
        for (int number = 2; !_titles.Add(title); number++)
            title = $"{wanted} ({number})";
        return title;
    }

    private void Advance(int count, int total)
    {
        _done += count;
        progress?.Report(new SiteProgress(_done, total));
    }
}
