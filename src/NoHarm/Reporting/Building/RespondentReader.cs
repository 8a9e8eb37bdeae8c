using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Leaderboards;
using NoHarm.Responses;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>Scores the answers of each respondent of each run.</summary>
internal static class RespondentReader
{
    /// <summary>The respondents, best headline first; those without a headline last, in the order read.</summary>
    public static IReadOnlyList<RespondentAnswers> Read(
        Benchmark benchmark, ScoringProfile profile, IReadOnlyList<SourceRun> runs, RespondentDirectory? directory = null)
    {
        (int Run, string Key, JudgedRecord[] Records)[] groups =
        [
            .. runs.SelectMany((run, place) => run.Records.GroupBy(record => record.Key.Respondent).Select(group => (place, group.Key, group.ToArray()))),
        ];
        string[] names = UniqueNames.Of([.. groups.Select(group => directory?.Find(group.Key)?.Name ?? group.Key)], [.. groups.Select(group => runs[group.Run].Name)]);
        var respondents = new RespondentAnswers[groups.Length];
        Parallel.For(0, groups.Length, i =>
            respondents[i] = Score(benchmark, profile, names[i], groups[i].Run, runs[groups[i].Run], groups[i].Records) with { Entry = directory?.Find(groups[i].Key) });

        BetterWhen better = MetricWords.Of(profile, profile.Table.FirstOrDefault(row => row.Name == profile.Headline)).Better;
        double sign = better == BetterWhen.Lower ? -1 : 1;
        return [.. respondents.OrderByDescending(respondent => RankOf(respondent, profile, sign))];
    }

    private static double RankOf(RespondentAnswers respondent, ScoringProfile profile, double sign)
    {
        double value = sign * respondent.Rows.FirstOrDefault(row => row.Metric == profile.Headline)?.Mean ?? double.NaN;
        return double.IsNaN(value) ? double.NegativeInfinity : value;
    }

    private static RespondentAnswers Score(
        Benchmark benchmark, ScoringProfile profile, string name, int place, SourceRun run, JudgedRecord[] records)
    {
        string key = records[0].Key.Respondent;
        IReadOnlyList<ScoredRecord> scored;
        IReadOnlyList<ScoreRow> rows = [];
        RespondentSummary summary;
        if (benchmark.IsMappingOnly)
        {
            JudgedRecord[] counted = [.. records.Where(record => !record.IsEmpty || run.Empty == EmptyAnswers.Miss)];
            scored = [.. counted.Select(record => new ScoredRecord(benchmark.CaseOf(record.Key.Id)!, record, new HarmScore(profile.Name, [], [], new Dictionary<string, double>())))];
            summary = new RespondentSummary(
                key,
                scored.DistinctBy(record => record.Case.Id).Count(),
                counted.Length,
                records.Count(record => record.IsEmpty),
                records.Length - counted.Length,
                counted.Sum(record => record.Options.Count),
                counted.Sum(record => record.Options.Count(option => !option.Resolved)),
                benchmark.Unanswered(records.Select(record => record.Key.Id)));
        }
        else
        {
            var set = ScoredSet.Of(benchmark, records, profile, run.Empty);
            (scored, rows, summary) = (set.Records, set.Rows, set.Respondents[0]);
        }

        return new RespondentAnswers(name, key, place, run, scored, rows, WithoutText(benchmark, run, summary));
    }

    /// <summary>
    /// Counts the answers without text that a run left out: it has no record of them, but the file of answers has. They are
    /// not missing, and neither are cases of another shard.
    /// </summary>
    private static RespondentSummary WithoutText(Benchmark benchmark, SourceRun run, RespondentSummary summary)
    {
        HashSet<string> mine = run.CasesOf(benchmark);
        string[] leftOut = run.Empty == EmptyAnswers.Miss
            ? []
            : [.. run.Texts.ByKey.Values
                .Where(response => response.Key.Respondent == summary.Respondent && response.IsEmpty && benchmark.CaseOf(response.Key.Id) is { } @case && mine.Contains(@case.Id))
                .Select(response => response.Key.Id)];
        return summary with
        {
            Empty = summary.Empty + leftOut.Length,
            Excluded = summary.Excluded + leftOut.Length,
            Missing = [.. summary.Missing.Except(leftOut).Where(id => benchmark.CaseOf(id) is { } @case && mine.Contains(@case.Id))],
        };
    }
}
