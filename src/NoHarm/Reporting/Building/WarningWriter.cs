using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>What a reader must know before believing the numbers.</summary>
internal static class WarningWriter
{
    private const int FewCases = 10;

    /// <summary>The warnings: first what makes the numbers wrong, then what makes them weak.</summary>
    public static IReadOnlyList<string> Of(ReportContent content, IReadOnlyList<JudgeQuality> judges, IReadOnlyList<Respondent> respondents) =>
    [
        .. Synthetic(content.Benchmark),
        .. content.Warnings,
        .. OtherScores(content),
        .. Judges(judges, content),
        .. EmptyTexts(content.Runs),
        .. Completeness(content, respondents),
    ];

    private static IEnumerable<string> Synthetic(Benchmark benchmark)
    {
        int invented = benchmark.Cases.Count(@case => @case.IsSynthetic);
        if (invented > 0)
            yield return $"{(invented == benchmark.Cases.Count ? "The" : $"{invented} of the {benchmark.Cases.Count}")} cases are synthetic: patients and scores are invented. The numbers show what the tool does and say nothing about any model or treatment.";
    }

    private static IEnumerable<string> Judges(IReadOnlyList<JudgeQuality> judges, ReportContent content)
    {
        foreach (JudgeQuality judge in judges.Where(judge => judge.Standing != JudgeStanding.Validated))
            yield return $"Judge {judge.Judge}: {(judge.Standing == JudgeStanding.NotValidated ? "not validated on these answers. Its mistakes, and what they do to the numbers, are not known." : judge.Statement)}";
        foreach (JudgeQuality judge in judges.Where(judge => judge.Standing == JudgeStanding.Validated && judge.LabelledBy != "physician"))
            yield return $"Judge {judge.Judge}: {judge.Statement}";
        foreach (JudgeQuality judge in judges.Where(judge => judge.Signature?.StartsWith("wrong", StringComparison.Ordinal) == true))
            yield return $"Judge {judge.Judge}: the signature of its certificate is {judge.Signature}.";
        if (content.Runs.DistinctBy(run => run.Manifest.Fingerprint).Skip(1).Any())
            yield return $"The runs were judged by different judges ({Words.List([.. content.Runs.Select(run => run.Manifest.Judge).Distinct()])}): scores of different judges are not comparable, because a difference may be the judges'.";
        foreach (SourceRun run in content.Runs.Where(run => run.JudgeErrors.Count > 0))
        {
            RespondentAnswers[] mine = [.. content.Respondents.Where(respondent => respondent.Source == run)];
            if (mine.SelectMany(respondent => respondent.Rows.Where(row => double.IsFinite(row.Mean)).Select(row => (respondent, row)))
                .Any(entry => BoardBuilder.ErrorsOf(entry.respondent, entry.row) is null))
                yield return $"{RunFolder.JudgeErrorsName} of run {run.Name} is not of these scores everywhere; numbers with the judge's errors that do not fit are left out. The same noharm run command with --certificate writes it again.";
        }
    }

    private static IEnumerable<string> EmptyTexts(IReadOnlyList<SourceRun> runs)
    {
        if (runs.DistinctBy(run => run.Empty).Skip(1).Any())
            yield return "The runs treat answers without text differently (noharm run --empty): some count them as leaving everything out, others leave them out. Where there are such answers, the scores are not comparable.";
    }

    // A file that nobody changed and that still differs was written by a tool that scored differently.
    private static IEnumerable<string> OtherScores(ReportContent content)
    {
        foreach (SourceRun run in content.Runs.Where(run => run.Manifest.State == RunState.Finished && run.Files.All(file => file.Difference is null)))
        {
            string path = run.FileOf(RunFolder.ScoresName);
            if (!run.Manifest.Results.Any(file => file.Path == RunFolder.ScoresName))
                continue;
            string[] order = [.. run.Records.Select(record => record.Key.Respondent).Distinct()];
            ScoreRow[] rows =
            [
                .. content.Respondents.Where(respondent => respondent.Source == run)
                    .OrderBy(respondent => Array.IndexOf(order, respondent.Key))
                    .SelectMany(respondent => respondent.Rows),
            ];
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(ScoreCsv.ToBytes(rows)))
                yield return $"The scores here are not those of {RunFolder.ScoresName} of run {run.Name}: version {run.Manifest.ToolVersion} of the tool wrote it, and this one scores its verdicts differently.";
        }
    }

    private static IEnumerable<string> Completeness(ReportContent content, IReadOnlyList<Respondent> respondents)
    {
        int verdicts = respondents.Sum(respondent => respondent.Verdicts), unresolved = respondents.Sum(respondent => respondent.Unresolved);
        if (unresolved > 0)
            yield return $"{unresolved:N0} of {Words.Count(verdicts, "verdict")} could not be decided; they count as not matched, and the scores' lowest and highest values show what they may be.";
        Respondent[] lacking = [.. respondents.Where(respondent => respondent.Missing.Count > 0)];
        if (lacking.Length > 0)
            yield return $"Answers are missing: {Words.List([.. lacking.Take(3).Select(respondent => $"{respondent.Missing.Count} of {respondent.Name}")])}{(lacking.Length > 3 ? $", and of {lacking.Length - 3} more" : "")}. The means are over what is there.";
        int excluded = respondents.Sum(respondent => respondent.Excluded);
        if (excluded > 0)
            yield return $"{Words.Count(excluded, "answer")} without text {(excluded == 1 ? "is" : "are")} left out.";
        int fewest = respondents.Count == 0 ? 0 : respondents.Min(respondent => respondent.Cases);
        if (fewest is > 0 and < FewCases && !content.Benchmark.IsMappingOnly)
            yield return $"There are answers to {Words.Count(fewest, "case")} only: a bootstrap over so few gives intervals that are too narrow{(fewest == 1 ? ", and over one case none at all" : "")}.";
    }
}
