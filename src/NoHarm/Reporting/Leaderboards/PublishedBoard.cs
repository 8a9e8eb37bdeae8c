using NoHarm.Input;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>A leaderboard that somebody else published, in the v1 leaderboard's columns.</summary>
/// <param name="Board">The systems that have the headline metric.</param>
/// <param name="Apart">The systems that do not: the published file names 33 of which it gives the running time alone.</param>
/// <param name="Rows">Every line, in the order and with the digits of the file.</param>
public sealed record PublishedBoard(Board Board, IReadOnlyList<BoardSystem> Apart, IReadOnlyList<LeaderboardRow> Rows)
{
    /// <summary>The name of the metric definition: nobody here knows more of it.</summary>
    public const string Profile = "as published";

    /// <summary>Coverage that the published half widths are taken to have.</summary>
    public const double Level = 0.95;

    /// <summary>Reads a file; null after an error was added.</summary>
    public static PublishedBoard? Read(string path, ProblemList problems)
    {
        var found = new ProblemList();
        IReadOnlyList<LeaderboardRow> rows = LeaderboardCsv.Read(path, found);
        RefuseRepeated(path, rows, found);
        if (rows.Count == 0 && !found.HasErrors)
            found.Error("no-rows", path, null, "the file has no lines below its columns; expected at least one score.");
        foreach (Problem problem in found.All)
            problems.Add(problem);
        return found.HasErrors ? null : Of(Path.GetFileName(path), rows);
    }

    /// <summary>The board of a file's lines.</summary>
    /// <param name="fileName">The file's name, which the title is made of.</param>
    /// <param name="rows">Its lines, each metric once per system.</param>
    public static PublishedBoard Of(string fileName, IReadOnlyList<LeaderboardRow> rows)
    {
        IReadOnlyList<BoardMetric> metrics = PublishedMetrics.Order(rows.Select(row => row.Metric));
        string headline = metrics[0].Name;
        IGrouping<SystemIdentity, LeaderboardRow>[] systems = [.. rows.GroupBy(SystemIdentity.Of)];
        IReadOnlyDictionary<SystemIdentity, string> names = SystemIdentity.UniqueNames([.. systems.Select(system => system.Key)]);
        ILookup<bool, BoardSystem> split = systems
            .Select(system => SystemOf(system.Key, names[system.Key], [.. system], metrics))
            .ToLookup(system => system.Scores.Any(score => score.Metric == headline));

        string apart = split[false].Count() is var count and > 0
            ? $" {count} more have no {headline} in the file and stand apart."
            : "";
        var board = new Board(
            TitleOf(fileName),
            $"{split[true].Count()} systems as published in {fileName}, digit by digit; nothing was computed here.{apart} "
            + "Intervals are the published mean ± ci, taken as 95 % intervals.",
            Profile,
            Level,
            headline,
            metrics,
            [.. split[true]]);
        return new PublishedBoard(board, [.. split[false]], rows);
    }

    private static BoardSystem SystemOf(
        SystemIdentity identity, string name, LeaderboardRow[] rows, IReadOnlyList<BoardMetric> metrics) =>
        new(
            name,
            RespondentGroups.KindOf(identity.Team, identity.Condition),
            NullIfEmpty(identity.Team),
            NullIfEmpty(identity.Condition),
            NullIfEmpty(identity.Provider),
            Cases: 0,
            Answers: 0,
            Link: null,
            [.. metrics.Select(metric => rows.FirstOrDefault(row => row.Metric == metric.Name)).OfType<LeaderboardRow>().Select(ScoreOf)]);

    private static BoardScore ScoreOf(LeaderboardRow row)
    {
        bool hasInterval = row.Mean.HasValue && row.HalfWidth.HasValue;
        return new BoardScore(
            row.Metric,
            Cases: 0,
            row.Mean.HasValue ? row.Mean.Value : null,
            hasInterval ? ReportJson.Number(row.Mean.Value - row.HalfWidth.Value) : null,
            hasInterval ? ReportJson.Number(row.Mean.Value + row.HalfWidth.Value) : null,
            Lower: null,
            Upper: null,
            row.Mean.HasValue ? null : "The file gives no number.",
            Judge: null)
        {
            Published = new PublishedScore(row.Mean.Text, row.HalfWidth.Text),
        };
    }

    private static void RefuseRepeated(string path, IReadOnlyList<LeaderboardRow> rows, ProblemList problems)
    {
        var seen = new Dictionary<(SystemIdentity System, string Metric), int>();
        foreach (LeaderboardRow row in rows)
        {
            if (!seen.TryAdd((SystemIdentity.Of(row), row.Metric), row.Line))
                problems.Error("duplicate-row", path, row.Line,
                    $"model, team, condition, provider and metric are those of line {seen[(SystemIdentity.Of(row), row.Metric)]}; expected each metric once per system. Remove one of the lines.");
        }
    }

    private static string TitleOf(string fileName)
    {
        string words = Path.GetFileNameWithoutExtension(fileName).Replace('-', ' ').Replace('_', ' ').Trim();
        words = words.Replace("noharm", "NOHARM", StringComparison.OrdinalIgnoreCase);
        return words.Length == 0 ? "Leaderboard" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
