using System.Text.Json;
using System.Text.RegularExpressions;
using NoHarm.Input;
using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Tests.Reporting.Leaderboards;

/// <summary>The site of the published v1 leaderboard, against the file read by other means.</summary>
public sealed class PublishedSiteTests : IDisposable
{
    private const string Page = "noharm-v1-leaderboard.html";

    // Columns of the page in the names of the file.
    private static readonly string[] Metrics =
    [
        "Safety", "OverallScore", "Completeness", "Restraint", "Precision", "Recall", "F1", "Escalation", "normalized",
        "pct_cumulative", "nnh_cumulative", "Runtime",
    ];

    private readonly TempFolder _folder = new();
    private readonly string _file = SharedData.Path("noharm-v1-leaderboard.csv");
    private readonly string _site;

    public PublishedSiteTests()
    {
        _site = Path.Combine(_folder.Path, "site");
        var problems = new ProblemList();
        LeaderboardSite.Write(new SiteRequest([_file], _site), problems, cancellation: TestContext.Current.CancellationToken);
        problems.All.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_published_value_stands_in_the_tables_with_its_own_digits()
    {
        string html = Read(Page);
        var rows = HtmlTable.Rows(html[..html.IndexOf("<aside", StringComparison.Ordinal)])
            .Where(row => row.Count == 3 + Metrics.Length && row[0].Text != "Respondent")
            .ToDictionary(row => (row[0].Text, row[1].Text, row[2].Text));
        rows.Count.ShouldBe(178);

        int values = 0;
        foreach (IGrouping<(string Model, string Condition, string Provider), string[]> system in Lines().GroupBy(line => (line[0], line[2], line[3])))
        {
            if (!system.Any(line => line[4] == "Safety"))
                continue;
            IReadOnlyList<HtmlTable.Cell> row = rows[system.Key];
            foreach (string[] line in system)
            {
                HtmlTable.Cell cell = row[3 + Array.IndexOf(Metrics, line[4])];
                (cell.Text, cell.Note).ShouldBe((line[5], $"± {line[6]}"));
                values++;
            }
        }

        // 11 metrics of 178 systems, and the running time of all but the physicians.
        values.ShouldBe((178 * 11) + 177);
    }

    [Fact]
    public void Teams_single_models_and_physicians_stand_in_groups_of_their_own()
    {
        string[][] scored = [.. Lines().Where(line => line[4] == "Safety")];
        int Count(string team) => scored.Count(line => line[1] == team && line[2] != "Human");
        string[] headings = [.. Regex.Matches(Read(Page), "<h2[^>]*>(.*?)</h2>").Select(match => match.Groups[1].Value)];
        headings.ShouldBe(
        [
            "Physicians (1)", $"Solo Models ({Count("Solo Models")})", $"2-Agent Teams ({Count("2-Agent Teams")})", $"3-Agent Teams ({Count("3-Agent Teams")})",
        ]);
        (Count("Solo Models"), Count("2-Agent Teams"), Count("3-Agent Teams")).ShouldBe((32, 105, 40));
    }

    [Fact]
    public void Within_a_group_the_safest_stands_first()
    {
        string html = Read(Page);
        int start = html.IndexOf("3-Agent Teams (40)", StringComparison.Ordinal);
        double[] safety = [.. HtmlTable.Rows(html[start..html.IndexOf("</section>", start, StringComparison.Ordinal)]).Skip(1).Select(row => double.Parse(row[3].Text))];
        safety.Length.ShouldBe(40);
        safety.ShouldBe(safety.OrderDescending());
    }

    [Fact]
    public void Systems_with_a_running_time_alone_stand_apart_and_are_not_lost()
    {
        string html = Read(Page);
        string apart = html[html.IndexOf("<aside", StringComparison.Ordinal)..html.IndexOf("</aside>", StringComparison.Ordinal)];
        HashSet<string> scored = [.. Lines().Where(line => line[4] == "Safety").Select(line => line[0])];
        string[] expected = [.. Lines().Where(line => !scored.Contains(line[0])).Select(line => $"{line[0]}={line[5]}").Order()];
        expected.Length.ShouldBe(33);
        HtmlTable.Rows(apart).Skip(1).Select(row => $"{row[0].Text}={row[^1].Text}").Order().ShouldBe(expected);
    }

    [Fact]
    public void The_data_beside_the_page_are_those_of_the_file()
    {
        File.ReadAllBytes(Path.Combine(_site, "data", "noharm-v1-leaderboard.csv")).ShouldBe(File.ReadAllBytes(_file));
        using JsonDocument json = JsonDocument.Parse(Read("data/noharm-v1-leaderboard.json"));
        JsonElement[] systems = [.. json.RootElement.GetProperty("board").GetProperty("systems").EnumerateArray()];
        systems.Length.ShouldBe(211);
        string[] written =
        [
            .. systems.SelectMany(system => system.GetProperty("scores").EnumerateArray().Select(score =>
                $"{Text(system, "name")}|{Text(system, "team")}|{Text(system, "condition")}|{Text(system, "provider")}|{Text(score, "metric")}|"
                + $"{Text(score.GetProperty("published"), "mean")}|{Text(score.GetProperty("published"), "halfWidth")}")),
        ];
        written.Order(StringComparer.Ordinal).ShouldBe(Lines().Select(line => string.Join('|', line)).Order(StringComparer.Ordinal));
        systems.Count(system => Text(system, "kind") == "physician").ShouldBe(1);
    }

    [Fact]
    public void The_interval_is_the_mean_more_or_less_the_half_width()
    {
        using JsonDocument json = JsonDocument.Parse(Read("data/noharm-v1-leaderboard.json"));
        JsonElement score = json.RootElement.GetProperty("board").GetProperty("systems").EnumerateArray()
            .Single(system => Text(system, "kind") == "physician").GetProperty("scores").EnumerateArray()
            .Single(one => Text(one, "metric") == "Safety");

        // Published: 0.586 ± 0.016.
        score.GetProperty("mean").GetDouble().ShouldBe(0.586);
        score.GetProperty("low").GetDouble().ShouldBe(0.570);
        score.GetProperty("high").GetDouble().ShouldBe(0.602);
    }

    [Fact]
    public void What_the_file_does_not_define_is_not_defined_here()
    {
        // What is said of nnh_cumulative is what the numbers show: it is 1 / pct_cumulative within what rounding allows.
        foreach (IGrouping<string, string[]> system in Lines().GroupBy(line => line[0]).Where(system => system.Any(line => line[4] == "Safety")))
        {
            double Value(string metric) => double.Parse(system.Single(line => line[4] == metric)[5]);
            (Value("nnh_cumulative") * Value("pct_cumulative")).ShouldBe(1, 0.1);
        }

        PublishedMetrics.Known.Single(metric => metric.Name == "normalized").About.ShouldContain("does not define");
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        string again = Path.Combine(_folder.Path, "again");
        LeaderboardSite.Write(new SiteRequest([_file], again), new ProblemList(), cancellation: TestContext.Current.CancellationToken);
        string[] names = [.. Directory.EnumerateFiles(_site, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_site, file))];
        names.ShouldContain("index.html");
        foreach (string name in names)
            File.ReadAllBytes(Path.Combine(again, name)).ShouldBe(File.ReadAllBytes(Path.Combine(_site, name)), name);
    }

    [Fact]
    public void Every_link_of_every_page_leads_to_a_file_of_the_site()
    {
        foreach (string page in Directory.EnumerateFiles(_site, "*.html"))
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(page), "(?:href|src)=\"([^\"#]+)[^\"]*\""))
            {
                if (link.Groups[1].Value != "data:,")
                    File.Exists(Path.Combine(_site, link.Groups[1].Value)).ShouldBeTrue(link.Value);
            }
        }
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_site, name));

    // The published file has neither quotes nor commas in its fields.
    private IEnumerable<string[]> Lines() => File.ReadLines(_file).Skip(1).Select(line => line.Split(','));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement field) ? field.GetString() : null;
}
