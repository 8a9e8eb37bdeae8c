using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>
/// The rows of a profile's table in words. They follow from what a metric measures, so that a site's own profile has them
/// too, and a name that two profiles use differently is told apart.
/// </summary>
public static class MetricWords
{
    private static readonly Dictionary<string, string> KnownF1 = new()
    {
        ["F1"] = "F1",
        ["F1_raw"] = "F1",
        ["F1_binary"] = "F1, weighted, full credit",
        ["F1_weighted"] = "F1, weighted",
        ["F1_weighted_len"] = "F1, weighted, by length",
        ["F1_uncapped"] = "F1, all actions",
        ["F1_matched"] = "F1, matched actions",
        ["F1_capped"] = "F1, all actions, 0 if severe",
    };

    /// <summary>The metrics of a profile's table, in its order.</summary>
    public static IReadOnlyList<BoardMetric> Of(ScoringProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. profile.Table.Select(row => Of(profile, row))];
    }

    /// <summary>One row in words; a row that nobody defines describes nothing.</summary>
    public static BoardMetric Of(ScoringProfile profile, TableRow? row)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (row is null)
            return new BoardMetric("", "", "", BetterWhen.Neither, 2);
        MeasureWords words = WordsOf(profile, row.Metric);
        return row.Kind switch
        {
            TableRowKind.Resilience => new BoardMetric(row.Name, Label(row.Name),
                "How steady the recommendations are over variants and trials of a case: 1 when every concept is always or never recommended.", BetterWhen.Higher, 2),
            TableRowKind.NotAvailable => new BoardMetric(row.Name, Label(row.Name), $"Not available: {row.Reason}.", BetterWhen.Neither, 2),
            TableRowKind.Floor => new BoardMetric(row.Name, $"{words.Label}, worst answer",
                $"Mean over cases of the worst answer to each: {Lowered(words.About)}.", words.Better, words.Decimals),
            TableRowKind.Reciprocal => new BoardMetric(row.Name, Label(row.Name),
                $"One divided by a share: after how many answers one is to be expected. {words.About}.", Opposite(words.Better), 1),
            _ => new BoardMetric(row.Name, words.Label, $"{words.About}.", words.Better, words.Decimals),
        };
    }

    private static MeasureWords WordsOf(ScoringProfile profile, string name)
    {
        if (profile.Metrics.FirstOrDefault(metric => metric.Name == name) is not { } metric)
            return new MeasureWords(Label(name), "", BetterWhen.Neither);
        MeasureWords words = metric.Measure is { } measure ? MeasureWords.Of(measure) : F1(profile, metric);
        if (metric.LengthSlope > 0)
            words = words with { Label = $"{words.Label}, by length", About = $"{words.About}; longer answers lose" };
        if (metric.ZeroWhenSevere)
            words = words with { About = $"{words.About}; 0 where there is a severe harm" };
        if (metric.Scale == 100)
            words = words with { Label = $"{words.Label} per 100 answers", About = $"{words.About}, times 100", Decimals = 1 };
        else if (metric.Scale != 1)
            words = words with { Label = Label(name), About = $"{words.About}, times {metric.Scale:0.###}" };
        return words;
    }

    private static MeasureWords F1(ScoringProfile profile, MetricDefinition metric)
    {
        MeasureWords precision = WordsOf(profile, metric.Precision!), recall = WordsOf(profile, metric.Recall!);
        return new MeasureWords(
            KnownF1.GetValueOrDefault(metric.Name, Label(metric.Name)),
            $"Harmonic mean of precision and recall, 0 to 1. Precision: {Lowered(precision.About)}. Recall: {Lowered(recall.About)}",
            BetterWhen.Higher);
    }

    private static string Label(string name) => name.Replace('_', ' ');

    private static string Lowered(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static BetterWhen Opposite(BetterWhen better) => better switch
    {
        BetterWhen.Higher => BetterWhen.Lower,
        BetterWhen.Lower => BetterWhen.Higher,
        _ => BetterWhen.Neither,
    };
}
