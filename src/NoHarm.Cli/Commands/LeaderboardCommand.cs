using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Reporting.Leaderboards;
using NoHarm.Scoring;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm leaderboard</c>: a static site from many runs, and from leaderboards that others published.</summary>
internal static class LeaderboardCommand
{
    private static readonly JsonSerializerOptions JsonStyle = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string[]> Sources = new("sources")
    {
        Description = "Folders to look in for runs and for CSV files with the v1 leaderboard's columns, or such files themselves.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "The folder of the site. A site that is already there is replaced, anything else is not touched.",
        Required = true,
        HelpName = "folder",
    };

    private static readonly Option<string?> Title = new("--title") { Description = "The heading of the front page." };

    private static readonly Option<bool> WithReports = new("--with-reports")
    {
        Description = "Add the full report of every run. Reports hold the answers' texts, which may be patient data: they are readable by your account alone.",
    };

    private static readonly Option<string?> Csv = new("--csv")
    {
        Description = "Write all numbers in the v1 leaderboard's columns: Model,Team,Condition,Provider,Metric,mean,ci.",
        HelpName = "file",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Write nothing, and exit with code 3, when a run or a file has to be left out.",
    };

    public static Command Create()
    {
        var command = new Command(
            "leaderboard",
            """
            Write a static site of leaderboards for a web server of your own, or to open from disk.
            Runs with the same rubrics and the same metric definition stand on one board; a CSV file in the v1 leaderboard's columns is a board of its own, shown with its published digits.
            Runs that are unfinished or cannot be read are named and left out. The site loads nothing from elsewhere.

            Examples:
              noharm leaderboard runs -o site
              noharm leaderboard runs -o site --respondents respondents.csv --title "Our hospital"
              noharm leaderboard runs published.csv -o site --csv all.csv
              noharm leaderboard runs -o site --with-reports
            """)
        {
            Sources, Output, Title, RespondentOption.Respondents, WithReports, Csv, Strict,
        };
        command.Run((parsed, terminal, cancellation) => Task.FromResult(Execute(parsed, terminal, cancellation)));
        return command;
    }

    private static int Execute(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var request = new SiteRequest(parsed.GetRequiredValue(Sources), parsed.GetRequiredValue(Output))
        {
            Respondents = RespondentOption.Read(parsed, problems),
            WithReports = parsed.GetValue(WithReports),
            IsStrict = parsed.GetValue(Strict),
            Csv = parsed.GetValue(Csv),
        };
        problems.ThrowIfErrors();
        if (parsed.GetValue(Title) is { } title)
            request = request with { Title = title };
        RejectOverwriting(request);

        SiteResult result;
        using (var progress = new SiteProgressLine(terminal))
            result = LeaderboardSite.Write(request, problems, progress, cancellation);
        CommandRunner.Report(terminal, problems.All);
        terminal.Output.WriteLine(parsed.GetValue(CommonOptions.Json) ? JsonOf(request, result) : TextOf(request, result));
        return ExitCode.Ok;
    }

    // A table that is read must not be the file that is written.
    private static void RejectOverwriting(SiteRequest request)
    {
        if (request.Csv is not { } csv)
            return;
        string full = Path.GetFullPath(csv);
        if (request.Sources.Any(source => Path.GetFullPath(source) == full))
            throw new UsageException($"{csv} would be overwritten: it is named as a source and with --csv. Choose another path.");
        if (File.Exists(full) && !full.StartsWith("/dev/", StringComparison.Ordinal) && !LeaderboardCsv.IsTable(full))
            throw new UsageException($"{csv} exists and is no table of a leaderboard, so it would be lost; expected a new file or an earlier table. Choose another path with --csv.");
        string site = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Output)) + Path.DirectorySeparatorChar;
        if (full.StartsWith(site, StringComparison.Ordinal))
            throw new UsageException($"{csv} lies in the folder of the site, which is replaced as a whole. Choose another path with --csv; the site has its numbers in the folder data.");
    }

    private static string TextOf(SiteRequest request, SiteResult result)
    {
        IEnumerable<string> boards = result.Boards.Select(board =>
            $"  {board.Page}: {board.Board.Title}, {Words.Count(board.Board.Systems.Count, "respondent")}, {(board.IsComputed ? $"profile {board.Board.Profile}" : PublishedBoard.Profile)}");
        string reports = result.Reports switch
        {
            0 when result.Runs > 0 => "No answer text is part of the site (--with-reports adds the reports).",
            0 => "No answer text is part of the site.",
            1 => "1 report with answer texts is part of the site, in runs/. Only your account can read it: it may hold patient data.",
            var count => $"{count} reports with answer texts are part of the site, in runs/. Only your account can read them: they may hold patient data.",
        };
        string leftOut = result.LeftOut == 0 ? "" : $"{Environment.NewLine}{result.LeftOut} of what was found {(result.LeftOut == 1 ? "was" : "were")} left out; the reasons stand above.";
        string csv = request.Csv is null ? "" : $"{Environment.NewLine}All numbers: {request.Csv}";
        return $"Wrote {Path.Combine(request.Output, "index.html")} and {result.Files - 1} more files, {result.Bytes / 1024.0:N0} KiB."
            + $"{Environment.NewLine}{string.Join(Environment.NewLine, boards)}{Environment.NewLine}{reports}{leftOut}{csv}";
    }

    private static string JsonOf(SiteRequest request, SiteResult result) => JsonSerializer.Serialize(
        new
        {
            index = Path.Combine(request.Output, "index.html"),
            boards = result.Boards.Select(board => new
            {
                title = board.Board.Title,
                page = board.Page,
                csv = board.CsvFile,
                json = board.JsonFile,
                profile = board.Board.Profile,
                respondents = board.Board.Systems.Count,
                apart = board.Apart.Count,
                computed = board.IsComputed,
            }),
            runs = result.Runs,
            reportsWithAnswers = result.Reports,
            leftOut = result.LeftOut,
            files = result.Files,
            bytes = result.Bytes,
        },
        JsonStyle);
}
