using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Pages;

namespace NoHarm.Cli.Reports;

/// <summary>Reads runs and writes their report.</summary>
internal static class ReportFile
{
    private const string Beginning = "<!DOCTYPE html>";

    // What every report has behind its styles, and no page of somebody else's.
    private const string Mark = "id=\"noharm-app\"";
    private const int MarkWithin = 1 << 20;

    /// <summary>Writes a report.</summary>
    /// <param name="request">What it is made of.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="terminal">Told about problems with the files, and about a page without scripts.</param>
    /// <param name="cancellation">Ends it; an older report stays as it was.</param>
    /// <exception cref="InvalidInputException">The runs, or what they were made from, cannot be read or compared.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static WrittenReport Write(ReportRequest request, string path, Terminal terminal, CancellationToken cancellation = default)
    {
        RejectOverwriting(path);
        var problems = new ProblemList();
        Report report = ReadUntil(() => Report.Read(request, problems), cancellation);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        WrittenReport written = ReportPage.WriteFile(path, new ReportParts(report.Data, Until(report.Details(), cancellation), report.OffRubric));
        if (!written.HasScripts)
            terminal.Say("The report has its tables alone: this build of the tool is without the pages' scripts. Build it where npm is on the path.");
        return written;
    }

    // Comparing hundreds of respondents takes a minute, of which nothing is left to tidy up: it ends with the process.
    private static T ReadUntil<T>(Func<T> read, CancellationToken cancellation) =>
        Task.Run(read, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();

    private static IEnumerable<T> Until<T>(IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (T item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    // Answers and verdicts may have cost days: whatever is not a page of this tool stays.
    private static void RejectOverwriting(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (!file.Exists || file.Length == 0 || path.StartsWith("/dev/", StringComparison.Ordinal))
            return;
        using var reader = new StreamReader(file.FullName);
        char[] start = new char[MarkWithin];
        ReadOnlySpan<char> read = start.AsSpan(0, reader.ReadBlock(start));
        if (!read.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase) || !read.Contains(Mark, StringComparison.Ordinal))
            throw new UsageException($"{path} exists and is no report, so it would be lost; expected a new file or an earlier report. Choose another path with -o.");
    }
}
