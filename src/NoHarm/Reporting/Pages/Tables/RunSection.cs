using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>What made the results: parameters, versions, and the hash of every file.</summary>
internal static class RunSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<ReportRun> runs)
    {
        using (html.Section("t-runs", "Runs"))
        {
            foreach (ReportRun run in runs)
                Write(html, run);
        }
    }

    private static void Write(HtmlWriter html, ReportRun run)
    {
        html.Element("h3", run.Name);
        html.Table(
            $"The run {run.Name}",
            ["What", "Value"],
            new (string Name, string? Value)[]
            {
                ("State", run.State),
                ("Judge", run.Judge),
                ("Fingerprint", run.Fingerprint),
                ("Metric definition", run.Profile),
                ("Device", run.Device),
                ("Backend", run.Backend),
                ("Begun", run.StartedAt),
                ("Ended", run.EndedAt),
            }
            .Concat(run.Parameters.Select(parameter => (parameter.Name, (string?)parameter.Value)))
            .Where(row => !string.IsNullOrEmpty(row.Item2))
            .Select(row => (TableCell[])[row.Name, new TableCell(row.Item2!, "value")]));
        html.Table(
            $"Files of {run.Name}",
            ["File", "Role", TableColumn.Number("Bytes"), "SHA-256", "Now"],
            run.Files.Select(file => (TableCell[])
            [
                file.Name,
                file.Role,
                Show.Count(file.Bytes),
                new(file.Sha256, "hash"),
                file.Difference is null ? "as recorded" : new TableCell(file.Difference, "severe"),
            ]));
    }
}
