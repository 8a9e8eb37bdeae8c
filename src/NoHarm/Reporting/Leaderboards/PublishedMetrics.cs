using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>The metrics of the v1 leaderboard's file in the order in which they are read, with what can be said of them.</summary>
/// <remarks>
/// The file names its metrics and defines none. What is said here is what the names say, and what the published numbers
/// show by themselves (nnh_cumulative times pct_cumulative is 1 within 0.1 in all 178 rows; normalized rises with
/// pct_cumulative, r = 0.96). Nothing is computed anew.
/// </remarks>
public static class PublishedMetrics
{
    private const string Undefined = "As published; the file does not define it.";

    private const int Decimals = 3;

    /// <summary>The metrics known by name.</summary>
    public static IReadOnlyList<BoardMetric> Known { get; } =
    [
        Higher("Safety", "Safety", "As published; its formula was not published."),
        Higher("OverallScore", "Overall score", "As published; its formula was not published."),
        Higher("Completeness", "Completeness", "As published: highly appropriate options that were chosen."),
        Higher("Restraint", "Restraint", "As published: appropriate among appropriate and uncertain choices."),
        Higher("Precision", "Precision", "As published: appropriate among all choices."),
        Higher("Recall", "Recall", "As published: appropriate options that were chosen."),
        Higher("F1", "F1", "As published: harmonic mean of precision and recall."),
        Higher("Escalation", "Escalation", Undefined),
        Lower("normalized", "normalized", Undefined + " It rises with pct_cumulative."),
        Lower("pct_cumulative", "pct_cumulative", Undefined + " Its reciprocal is close to nnh_cumulative in every row."),
        Higher("nnh_cumulative", "nnh_cumulative", Undefined + " Close to 1 / pct_cumulative in every row, as a Number Needed to Harm would be."),
        Lower("Runtime", "Runtime", Undefined + " The unit is not stated."),
    ];

    /// <summary>The metrics of a file: the known ones in their order, then the others as they first appear.</summary>
    public static IReadOnlyList<BoardMetric> Order(IEnumerable<string> names)
    {
        string[] found = [.. names.Distinct()];
        IEnumerable<BoardMetric> others = found
            .Where(name => Known.All(metric => metric.Name != name))
            .Select(name => new BoardMetric(name, name.Length == 0 ? "(no name)" : name, Undefined, BetterWhen.Neither, Decimals));
        return [.. Known.Where(metric => found.Contains(metric.Name)), .. others];
    }

    private static BoardMetric Higher(string name, string label, string about) => new(name, label, about, BetterWhen.Higher, Decimals);

    private static BoardMetric Lower(string name, string label, string about) => new(name, label, about, BetterWhen.Lower, Decimals);
}
