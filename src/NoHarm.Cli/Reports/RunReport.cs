using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Runs;

namespace NoHarm.Cli.Reports;

/// <summary>The report that a run leaves in its folder.</summary>
internal static class RunReport
{
    /// <summary>Writes it. The verdicts are the product: a report that cannot be written is told, and the run has not failed.</summary>
    /// <param name="run">The run folder.</param>
    /// <param name="terminal">Told what went wrong.</param>
    /// <returns>The path of the report; null when there is none.</returns>
    public static string? Write(string run, Terminal terminal)
    {
        string path = Path.Combine(run, RunFolder.ReportName);
        try
        {
            ReportFile.Write(new ReportRequest([run]), path, terminal);
            return path;
        }
        catch (InvalidInputException invalid)
        {
            CommandRunner.Report(terminal, invalid.Problems);
            Tell(terminal, run, "see above");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or UsageException)
        {
            Tell(terminal, run, failure.Message);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // The type alone: an unforeseen message may quote an answer.
            Tell(terminal, run, $"{defect.GetType().Name}, which is a defect of the tool and not of your input");
        }

        return null;
    }

    private static void Tell(Terminal terminal, string run, string why) =>
        terminal.Error.WriteLine($"The report was not written: {why}. The run itself is complete; noharm report {run} tries again.");
}
