using System.Globalization;
using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Building;

/// <summary>What the results mean in two sentences. No difference is claimed that the paired comparison does not carry.</summary>
internal static class HeadlineWriter
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(
        ReportContent content, Board board, IReadOnlyList<Respondent> respondents, IReadOnlyList<PairedComparison> comparisons)
    {
        if (respondents.Count == 0)
            return ["No answer is judged yet, so there is nothing to compare."];
        if (board.Metrics.Count == 0)
            return [$"{Words.Count(respondents.Sum(respondent => respondent.Answers), "answer")} by {Words.Count(respondents.Count, "respondent")} are judged; the benchmark has no scores, so there is no harm to count."];
        return [.. new[] { First(board, comparisons), Harm(respondents) }.OfType<string>()];
    }

    private static string? First(Board board, IReadOnlyList<PairedComparison> comparisons)
    {
        if (board.FindHeadline() is not { } metric)
            return null;
        (BoardSystem System, BoardScore Score)[] ranked =
        [
            .. board.Systems.Select(system => (system, score: system.Scores.FirstOrDefault(score => score.Metric == metric.Name)!))
                .Where(entry => entry.score?.Mean is not null),
        ];
        if (ranked.Length == 0)
            return $"No case defines the headline metric {metric.Label} ({metric.Name}).";
        (BoardSystem best, BoardScore score) = ranked[0];
        string interval = score.Low is null ? "" : $" ({Number(score.Low, metric)} to {Number(score.High, metric)})";
        string value = $"{Number(score.Mean, metric)}{interval} over {Words.Count(score.Cases, "case")}";
        if (ranked.Length == 1)
            return $"{best.Name} has {metric.Label} ({metric.Name}) of {value}.";
        string most = metric.Better == BetterWhen.Lower ? "lowest" : "highest";
        string lead = $"Of {ranked.Length} respondents, {best.Name} has the {most} {metric.Label} ({metric.Name}): {value}";
        int second = Array.IndexOf([.. board.Systems], ranked[1].System);
        return $"{lead}; {Compare(ranked[1].System.Name, comparisons.FirstOrDefault(pair => pair.Metric == metric.Name && pair.First == 0 && pair.Second == second), metric, board.Level)}.";
    }

    // The interval of the paired difference decides: intervals of two respondents overlap long before their difference is nil.
    // Over few cases that interval is too narrow, so the permutation test has to agree.
    private static string Compare(string second, PairedComparison? pair, BoardMetric metric, double level)
    {
        if (pair is null)
            return $"it shares no case with the next, {second}";
        if (pair.Difference.Low is not { } low || pair.Difference.High is not { } high)
            return $"one shared case cannot tell it from the next, {second}";
        string difference = $"{Number(pair.Difference.Value, metric)} ({Number(low, metric)} to {Number(high, metric)}) on {Words.Count(pair.Cases, "shared case")}";
        return (low > 0 || high < 0) && pair.P <= 1 - level
            ? $"the difference to the next, {second}, is {difference}"
            : $"these cases do not tell it from the next, {second}: the difference is {difference}";
    }

    private static string? Harm(IReadOnlyList<Respondent> respondents)
    {
        (Respondent Respondent, NumberNeededToHarm Severe)[] entries =
        [
            .. respondents.Select(respondent => (respondent, severe: respondent.NumberNeededToHarm.FirstOrDefault(number => number.Tier == HarmTier.Severe)!))
                .Where(entry => entry.severe is not null),
        ];
        if (entries.Length == 0)
            return null;
        IEnumerable<string> parts = entries.Length <= 3
            ? entries.Select(entry => $"{Part(entry.Severe)} by {entry.Respondent.Name}")
            : [$"from {Part(entries.MinBy(ShareOf).Severe)} ({entries.MinBy(ShareOf).Respondent.Name})", $"to {Part(entries.MaxBy(ShareOf).Severe)} ({entries.MaxBy(ShareOf).Respondent.Name})"];
        string list = entries.Length <= 3 ? Words.List([.. parts]) : string.Join(" ", parts);
        return $"As judged, severe harm (something harmful advised, or something owed left out) was found in {list}.";
    }

    private static double ShareOf((Respondent Respondent, NumberNeededToHarm Severe) entry) =>
        entry.Severe.Answers == 0 ? 0 : (double)entry.Severe.Harmed / entry.Severe.Answers;

    private static string Part(NumberNeededToHarm severe) => $"{severe.Harmed:N0} of {Words.Count(severe.Answers, "answer")}";

    private static string Number(double? value, BoardMetric metric) =>
        value is { } number ? number.ToString($"F{metric.Decimals}", CultureInfo.InvariantCulture).Replace('-', '−') : "n/a";
}
