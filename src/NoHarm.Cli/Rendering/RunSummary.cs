using NoHarm.Runs;

namespace NoHarm.Cli.Rendering;

/// <summary>What a run counted and where its files are, for people.</summary>
internal static class RunSummary
{
    private const int ShownMissing = 8;
    private const int ShownReasons = 3;

    /// <summary>Says it on standard error.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="outcome">What the run did.</param>
    /// <param name="failedRequests">Requests that came back without an answer.</param>
    /// <param name="folder">The run folder.</param>
    /// <param name="report">The path of the report; null when none was written.</param>
    public static void Say(Terminal terminal, RunOutcome outcome, int failedRequests, string folder, string? report)
    {
        RunCounts counts = outcome.Counts;
        terminal.Say(counts.Cached == counts.Done && counts.Done > 0
            ? $"Judged     {Words.Count(counts.Done, "answer")}, all of them earlier"
            : $"Judged     {Words.Count(counts.Done, "answer")}{(counts.Cached > 0 ? $", {counts.Cached} of them earlier" : "")}");
        if (counts.Done < counts.Responses)
            terminal.Say($"Left       {Words.Count(counts.Responses - counts.Done, "answer")}: without --limit the same command goes on");
        if (counts.Unresolved > 0)
            terminal.Say($"Unresolved {counts.Unresolved} of {Words.Count(counts.Verdicts, "verdict")}; in {Words.Count(counts.Failed, "answer")} nothing could be decided");
        foreach (string reason in Reasons(outcome))
            terminal.Say($"           {reason}");
        if (counts.Empty > 0)
            terminal.Say($"Empty      {Words.Count(counts.Empty, "answer")}, {(counts.Excluded > 0 ? "left out" : "taken to omit everything")}");
        if (counts.Missing > 0)
            terminal.Say($"Missing    {Words.Count(counts.Missing, "answer")}: {Missing(outcome.Plan.Missing)}; the means are over what is there");
        if (failedRequests > 0)
            terminal.Say($"Failed     {Words.Count(failedRequests, "request")} came back without an answer and count as missing");
        terminal.Say($"Files      {folder}: {string.Join(", ", outcome.Manifest.Results.Select(file => file.Path))}, {RunFolder.ManifestName}, {RunFolder.AuditName}");
        if (report is not null)
            terminal.Say($"Report     {report}");
    }

    // Reasons that differ in their numbers alone are one; the first of them is shown.
    private static IEnumerable<string> Reasons(RunOutcome outcome)
    {
        string[][] kinds =
        [
            .. outcome.Records.SelectMany(record => record.Options).Select(option => option.UnresolvedReason).OfType<string>()
                .GroupBy(reason => string.Concat(reason.Where(letter => !char.IsAsciiDigit(letter))))
                .Select(kind => kind.ToArray()).OrderByDescending(kind => kind.Length),
        ];
        foreach (string[] kind in kinds.Take(ShownReasons))
            yield return $"{kind.Length} times: {kind[0]}";
        if (kinds.Length > ShownReasons)
            yield return $"and {kinds.Length - ShownReasons} other reasons; the records in {RunFolder.JudgedName} have them all";
    }

    private static string Missing(IReadOnlyList<MissingAnswer> missing)
    {
        string[] ids = [.. missing.Select(answer => answer.Id).Distinct()];
        return ids.Length > ShownMissing ? $"{string.Join(", ", ids.Take(ShownMissing))} and {ids.Length - ShownMissing} more" : string.Join(", ", ids);
    }
}
