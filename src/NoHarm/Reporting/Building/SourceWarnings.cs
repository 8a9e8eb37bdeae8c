using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Reporting.Contract;
using NoHarm.Responses;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>What a reader must know of the files behind a report.</summary>
internal static class SourceWarnings
{
    /// <summary>The warnings, the gravest first.</summary>
    public static IReadOnlyList<string> Of(Benchmark benchmark, IReadOnlyList<SourceRun> runs, ProblemList problems) =>
    [
        .. runs.SelectMany(ChangedVerdicts),
        .. ChangedRubrics(benchmark, runs[0]),
        .. runs.SelectMany(OtherChanges),
        .. runs.SelectMany(run => Unfinished(benchmark, run)),
        .. runs.SelectMany(ForeignRecords),
        .. FromProblems(problems),
    ];

    private static IEnumerable<string> ChangedVerdicts(SourceRun run) =>
        run.Files.Where(file => file is { Role: "result", Difference: not null }).Select(file => file.Name == RunFolder.JudgedName
            ? $"The verdicts of run {run.Name} were changed after the run had ended: {file.Name} {file.Difference}. Do not rely on these numbers."
            : $"A result of run {run.Name} is not as the run had written it: {file.Name} {file.Difference}.");

    private static IEnumerable<string> ChangedRubrics(Benchmark benchmark, SourceRun run)
    {
        ReportFile[] rubrics = [.. run.Files.Where(file => file.Role == "benchmark" && !IsGuidance(file))];
        ReportFile[] changed = [.. rubrics.Where(file => file.Difference is not null)];
        if (changed.Length > 0)
            yield return $"The benchmark is not the one that was judged: {Several(changed)}. The harms here are by what the rubrics say now; do not rely on them.";
        HashSet<string> known = [.. rubrics.Select(file => file.Name)];
        string[] added = [.. benchmark.Files.Select(Path.GetFileName).OfType<string>().Where(name => !known.Contains(name))];
        if (added.Length > 0)
            yield return $"The benchmark has {Words.Count(added.Length, "file")} that it had not when it was judged, such as {added[0]}.";
    }

    private static IEnumerable<string> OtherChanges(SourceRun run)
    {
        ReportFile[] changed = [.. run.Files.Where(file => file.Difference is not null && file.Role != "result" && (file.Role != "benchmark" || IsGuidance(file)))];
        foreach (IGrouping<string, ReportFile> role in changed.GroupBy(file => file.Role))
        {
            yield return role.Key switch
            {
                "responses" => $"The answers of run {run.Name} are not at hand as they were judged: {Several([.. role])}. The text is shown where it is proven to be the same, else the quotes alone.",
                "profile" => $"The metric definition of run {run.Name} was changed since: {Several([.. role])}. The numbers here are by what it says now.",
                "benchmark" => $"Matching advice of the benchmark was changed since run {run.Name}: {Several([.. role])}. The verdicts are as they were.",
                _ => $"Files that run {run.Name} was made with are not as they were: {Several([.. role])}. The verdicts are as they were.",
            };
        }
    }

    private static IEnumerable<string> Unfinished(Benchmark benchmark, SourceRun run)
    {
        if (run.Manifest.State == RunState.Finished)
        {
            if (run.Manifest.Counts is { } counts && counts.Done < counts.Responses)
                yield return $"Run {run.Name} was limited: {counts.Done} of {counts.Responses} answers are judged.";
            if (run.Records.Count == 0)
                yield return $"Run {run.Name} holds no judged answer.";
            if (run.Shard.Count > 1)
                yield return $"Run {run.Name} is part {run.Shard} of the cases.";
            yield break;
        }

        int planned = run.Manifest.Counts?.Responses ?? PlannedOf(benchmark, run);
        string much = planned > 0 ? $"{run.Records.Count} of {planned} answers are judged" : $"{Words.Count(run.Records.Count, "answer")} judged so far";
        yield return $"Run {run.Name} is not finished ({(run.Manifest.State == RunState.Interrupted ? "interrupted" : "still running, or killed")}): {much}. The numbers will change.";
    }

    // A run that never came to an end has counted nothing; its answers tell what it is to judge.
    private static int PlannedOf(Benchmark benchmark, SourceRun run)
    {
        HashSet<string> mine = run.CasesOf(benchmark);
        return run.Texts.ByKey.Values.Count(response =>
            benchmark.CaseOf(response.Key.Id) is { } @case && mine.Contains(@case.Id) && (run.Empty == EmptyAnswers.Miss || !response.IsEmpty));
    }

    private static IEnumerable<string> ForeignRecords(SourceRun run)
    {
        int others = run.Records.Count(record => record.Fingerprint != run.Manifest.Fingerprint);
        if (others > 0)
            yield return $"{others} of {run.Records.Count} records of run {run.Name} are not of the judge that its manifest names.";
    }

    // One sentence per kind: a hundred records may have the same fault.
    private static IEnumerable<string> FromProblems(ProblemList problems) =>
        problems.All.Where(problem => problem.Severity == ProblemSeverity.Warning).GroupBy(problem => problem.Code).Select(group =>
        {
            Problem first = group.First();
            string place = first.Line is { } line ? $"{Path.GetFileName(first.File)}:{line}" : Path.GetFileName(first.File);
            int more = group.Count() - 1;
            return $"{place}: {first.Message}{(more > 0 ? $" And {more} more of this kind." : "")}";
        });

    private static bool IsGuidance(ReportFile file) => Path.GetExtension(file.Name) is ".yaml" or ".yml";

    private static string Several(ReportFile[] files) =>
        $"{files[0].Name} {files[0].Difference}{(files.Length > 1 ? $", and {files.Length - 1} more" : "")}";
}
