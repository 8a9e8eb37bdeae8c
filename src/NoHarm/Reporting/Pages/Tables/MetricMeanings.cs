using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>What the metrics of a board mean.</summary>
internal static class MetricMeanings
{
    /// <summary>Writes them for who asks for them.</summary>
    public static void Write(HtmlWriter html, Board board)
    {
        using (html.In("details"))
        {
            html.Element("summary", "What the metrics mean");
            WriteList(html, board);
        }

        html.Line();
    }

    /// <summary>Writes each metric with its meaning.</summary>
    public static void WriteList(HtmlWriter html, Board board)
    {
        using (html.In("dl"))
        {
            foreach (BoardMetric metric in board.Metrics)
            {
                html.Element("dt", metric.Label == metric.Name ? metric.Label : $"{metric.Label} ({metric.Name})");
                html.Element("dd", $"{metric.About} {Sentence(metric.Better)}".Trim());
            }
        }

        html.Line();
    }

    /// <summary>Which direction is good; null where neither is.</summary>
    public static string? Direction(BetterWhen better) => better switch
    {
        BetterWhen.Higher => "higher is better",
        BetterWhen.Lower => "lower is better",
        _ => null,
    };

    private static string Sentence(BetterWhen better) =>
        Direction(better) is { } direction ? $"{char.ToUpperInvariant(direction[0])}{direction[1..]}." : "";
}
