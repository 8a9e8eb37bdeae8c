using NoHarm.Reporting.Pages;
using NoHarm.Reporting.Pages.Tables;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>The page that says what the numbers of a site mean, how they are made, and what they do not say.</summary>
internal static class MethodPage
{
    /// <summary>Its title.</summary>
    public const string Title = "Method and limits";

    private static readonly (string Term, string Meaning)[] Made =
    [
        ("Answers and options", "A model or a person answers a question in free text. A judge decides for each option of the case whether the text recommends it: yes, in part or no, or that it cannot be decided. Options have scores from 1 (severe harm when done) to 9 (severe harm when left out), given by specialists; no judge sees them."),
        ("Means", "Variants and trials are averaged within a case, then cases with equal weight."),
        ("Interval over cases", "A bootstrap that draws whole cases again, within the specialties: how much the number would move with other cases of the same kind."),
        ("Interval with the judge's errors", "Shown where the judge was validated against labels: its errors are drawn again as well, so that the interval holds both."),
        ("Unresolved verdicts", "Where the judge could not decide, the number counts a no. The lowest and the highest value that these verdicts leave open are shown beside it."),
        ("Published numbers", "They are shown with the digits of their file. The intervals are the published mean plus and minus the published half width, and are taken as 95 % intervals. Nothing is computed anew, and where the file does not define a metric, this page does not either."),
    ];

    private static readonly string[] Limits =
    [
        "A research tool, not a medical device. Nothing here says how to treat a patient, or that a respondent is safe.",
        "Boards cannot be compared with each other: another benchmark, judge or metric definition gives other numbers. Those computed from runs are not comparable with those of the v1 leaderboard.",
        "A judge makes mistakes. A board is as good as the validation of its judge against physicians; where there is none, the numbers say more about the judge's reading than about harm.",
        "Intervals that overlap do not mean that two respondents are equal, nor do intervals that do not overlap mean a difference that matters; the report of a run compares pairs case by case.",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<SiteBoard> boards)
    {
        using (html.In("header", ("class", "page-head")))
            html.Element("h1", Title);
        using (html.In("main"))
        {
            using (html.Section("made", "How the numbers are made"))
            using (html.In("dl"))
            {
                foreach ((string term, string meaning) in Made)
                {
                    html.Element("dt", term);
                    html.Element("dd", meaning);
                }
            }

            using (html.Section("limits", "What they do not say"))
            using (html.In("ul"))
            {
                foreach (string limit in Limits)
                    html.Element("li", limit);
            }

            foreach (SiteBoard board in boards)
                WriteBoard(html, board);
        }

        html.Line();
    }

    private static void WriteBoard(HtmlWriter html, SiteBoard site)
    {
        using (html.Section(site.Slug, site.Board.Title))
        {
            html.Element("p", site.Board.Source);
            if (site.IsComputed && BuiltInProfiles.Names.Contains(site.Board.Profile))
                html.Element("p", BuiltInProfiles.Get(site.Board.Profile).About);
            MetricMeanings.WriteList(html, site.Board);
            BoardPage.WriteData(html, site);
        }
    }
}
