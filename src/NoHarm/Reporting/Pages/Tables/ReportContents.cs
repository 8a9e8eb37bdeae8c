using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>The way to each section.</summary>
internal static class ReportContents
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, ReportData data)
    {
        (string Id, string Title, bool IsThere)[] sections =
        [
            ("t-judges", "Judge", true),
            ("t-board", "Leaderboard", true),
            ("t-harm", "Harm by tier", data.Benchmark.IsScored),
            ("t-groups", "Specialties and categories", data.Benchmark.IsScored),
            ("t-robustness", "Robustness", data.Benchmark.IsScored && RobustnessSection.IsShown(data)),
            ("t-compare", "Comparison", data.Benchmark.IsScored && data.Comparisons.Count > 0),
            ("t-answers", "Answers", true),
            ("t-cases", "Cases", true),
            ("t-off-rubric", "Off the rubric", true),
            ("t-runs", "Runs", true),
        ];
        using (html.In("nav", ("class", "contents"), ("aria-label", "Sections")))
        using (html.In("ul"))
        {
            foreach ((string id, string title, bool isThere) in sections)
            {
                if (!isThere)
                    continue;
                using (html.In("li"))
                    html.Element("a", title, ("href", "#" + id));
            }
        }

        html.Line();
    }
}
