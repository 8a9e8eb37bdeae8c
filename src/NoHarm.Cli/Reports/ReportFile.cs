using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Pages;

namespace NoHarm.Cli.Reports;

/// <summary>Reads runs and writes their report.</summary>
internal static class ReportFile
{
    private const string Beginning = "<!DOCTYPE html>";

    /// <summary>Writes a report.</summary>
    /// <param name="request">What it is made of.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="terminal">Told about problems with the files, and about a page without scripts.</param>
    /// <exception cref="InvalidInputException">The runs, or what they were made from, cannot be read or compared.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static WrittenReport Write(ReportRequest request, string path, Terminal terminal)
    {
        RejectOverwriting(path);
        var problems = new ProblemList();
        Report report = Report.Read(request, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        WrittenReport written = ReportPage.WriteFile(path, new ReportParts(report.Data, report.Details(), report.OffRubric));
        if (!written.HasScripts)
            terminal.Say("The report has its tables alone: this build of the tool is without the pages' scripts. Build it where npm is on the path.");
        return written;
    }

    // Answers and verdicts may have cost days: whatever is not a page stays.
    private static void RejectOverwriting(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0 || path.StartsWith("/dev/", StringComparison.Ordinal))
            return;
        using var reader = new StreamReader(file.FullName);
        char[] start = new char[Beginning.Length];
        int read = reader.ReadBlock(start);
        if (!Beginning.AsSpan().Equals(start.AsSpan(0, read), StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"{path} exists and is no report, so it would be lost; expected a new file or an earlier report. Choose another path with -o.");
    }
}
