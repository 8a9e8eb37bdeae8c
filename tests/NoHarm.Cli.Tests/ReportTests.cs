using System.Text.Json;

namespace NoHarm.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");

    private readonly TempFolder _temp = new();

    [Fact]
    public async Task The_demo_leaves_a_report_that_can_be_made_again_and_no_hash_of_it()
    {
        string run = await DemoAsync();
        string page = Path.Combine(run, "report.html");
        byte[] first = await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken);
        HtmlElement html = HtmlDocument.Parse(first);
        string shown = html.ById("noharm-static").Text;
        foreach (string word in new[] { "careful", "hasty", "reckless", "Not validated", "synthetic", "Number needed to harm", "DemoCard01", "severe omission", "A research tool, not a medical device" })
            shown.ShouldContain(word);
        html.Of("mark").ShouldNotBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(run, "manifest.json"), TestContext.Current.CancellationToken)).ShouldNotContain("report.html");

        Tool.Result again = await Tool.RunAsync("report", run);
        again.ExitCode.ShouldBe(0, again.Error);
        again.Output.ShouldStartWith(page);
        (await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken)).ShouldBe(first);

        File.Delete(page);
        (await Tool.RunAsync("verify", run)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_of_somebody_else_is_not_overwritten()
    {
        string run = await DemoAsync();
        string page = _temp.Write("thesis.html", "<!DOCTYPE html><p>My thesis</p>");
        Tool.Result result = await Tool.RunAsync("report", run, "-o", page);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("exists and is no report, so it would be lost");
        (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ShouldContain("My thesis");
    }

    [Fact]
    public async Task A_report_of_two_runs_says_what_it_wrote()
    {
        string run = await DemoAsync();
        string other = Path.Combine(_temp.Path, "other");
        Tool.Result judged = await Tool.RunAsync("run", "-b", Demo, "-r", Path.Combine(Demo, "responses.jsonl"), "-o", other, "--no-report", "--json");
        judged.ExitCode.ShouldBe(0, judged.Error);
        File.Exists(Path.Combine(other, "report.html")).ShouldBeFalse();
        JsonDocument.Parse(judged.Output).RootElement.GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);

        string page = Path.Combine(_temp.Path, "both.html");
        Tool.Result result = await Tool.RunAsync("report", run, other, "-o", page, "--title", "Two <runs>", "--json");

        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("report").GetString().ShouldBe(page);
        json.RootElement.GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(page).Length);
        json.RootElement.GetProperty("answers").GetInt32().ShouldBe(36);
        json.RootElement.GetProperty("respondents").GetInt32().ShouldBe(6);
        json.RootElement.GetProperty("scripts").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        HtmlDocument.Parse(await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken)).Of("h1").First().Text.ShouldBe("Two <runs>");
        (await Tool.RunAsync("report", run, other)).ShouldSatisfyAllConditions(
            unnamed => unnamed.ExitCode.ShouldBe(2),
            unnamed => unnamed.Error.ShouldContain("-o"));
    }

    [Fact]
    public async Task Whatever_stands_in_answers_and_names_is_shown_as_text()
    {
        const string Name = "\"><img src=x onerror=alert(1)>";
        const string Answer = "Start a 5 mg. </pre></textarea></script><script>alert(1)</script><!-- \u202Egnp.exe\u202C \u001b[31m";
        _temp.Write("bench/rubrics/All001.json", """
            {"id": "All001", "case": {"presentation": "</script><b>p</b>"}, "options": [
              {"id": 1, "text": "Start a 5 mg <i>", "category": "Medication", "score": 9},
              {"id": 2, "text": "Stop b", "category": "</td>", "score": 1}]}
            """);
        string answers = _temp.Write("answers.jsonl", JsonSerializer.Serialize(new { respondent = Name, id = "All001", trial = 1, response = Answer + "\0" }) + "\n");
        string run = Path.Combine(_temp.Path, "run");

        Tool.Result result = await Tool.RunAsync("run", "-b", Path.Combine(_temp.Path, "bench"), "-r", answers, "-o", run);

        result.ExitCode.ShouldBe(0, result.Error);
        HtmlElement page = HtmlDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(run, "report.html"), TestContext.Current.CancellationToken));
        page.All.Select(element => element.Name).ShouldNotContain("img");
        page.Of("script").Count(script => !script.Attributes.ContainsKey("type")).ShouldBeLessThanOrEqualTo(1);
        page.ById("t-board").Text.ShouldContain(Name);
        string shown = page.ById("t-cases").Text;

        // The number of the option stands where its evidence ends.
        shown.ShouldContain("</pre></textarea></script><script>alert(1)</script><!1-- ⟦U+202E⟧gnp.exe⟦U+202C⟧ ␛[31m␀");
        shown.ShouldContain("</script><b>p</b>");
    }

    [Fact]
    public async Task A_benchmark_without_scores_has_a_report_without_harm()
    {
        _temp.Write("bench/rubrics/All001.json", """{"id": "All001", "case": {"presentation": "p"}, "options": [{"id": 1, "text": "Start a", "category": "Medication"}]}""");
        string answers = _temp.Write("answers.jsonl", """{"id": "All001", "response": "Start a."}""" + "\n");
        string run = Path.Combine(_temp.Path, "run");

        Tool.Result result = await Tool.RunAsync("run", "-b", Path.Combine(_temp.Path, "bench"), "-r", answers, "-o", run);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("report.html");
        HtmlElement page = HtmlDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(run, "report.html"), TestContext.Current.CancellationToken));
        page.ById("t-board").Text.ShouldContain("no harm to score");
        page.All.ShouldNotContain(element => element.Attributes.GetValueOrDefault("id") == "t-harm");
    }

    [Fact]
    public async Task Nothing_that_is_no_report_is_written_over()
    {
        string run = await DemoAsync();
        string judged = Path.Combine(run, "judged.jsonl");
        string before = await File.ReadAllTextAsync(judged, TestContext.Current.CancellationToken);

        Tool.Result result = await Tool.RunAsync("report", run, "-o", judged);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("is no report");
        (await File.ReadAllTextAsync(judged, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task Paths_that_cannot_be_are_told_with_what_was_expected()
    {
        string run = await DemoAsync();
        (string[] Arguments, int Exit, string Says)[] wrong =
        [
            ([], 2, "Required argument"),
            (["nowhere"], 3, "there is no such folder"),
            ([Demo], 3, "manifest.json"),
            ([run, "-o", _temp.Path], 3, "is a folder"),
            ([run, "-o", Path.Combine(_temp.Path, "no", "report.html")], 3, "there is no folder"),
            ([run, "-b", "nowhere"], 3, "nowhere"),
        ];
        foreach ((string[] arguments, int exit, string says) in wrong)
        {
            Tool.Result result = await Tool.RunAsync(["report", .. arguments]);
            result.ExitCode.ShouldBe(exit, string.Join(' ', arguments) + "\n" + result.Error);
            result.Error.ShouldContain(says);
            result.Error.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task A_run_whose_report_cannot_be_written_is_complete_all_the_same()
    {
        string run = Path.Combine(_temp.Path, "run");
        string[] command = ["run", "-b", Demo, "-r", Path.Combine(Demo, "responses.jsonl"), "-o", run];
        (await Tool.RunAsync([.. command, "--no-report"])).ExitCode.ShouldBe(0);
        Directory.CreateDirectory(Path.Combine(run, "report.html"));

        Tool.Result result = await Tool.RunAsync([.. command, "--json"]);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("The report was not written");
        JsonDocument.Parse(result.Output).RootElement.GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    public void Dispose() => _temp.Dispose();

    private async Task<string> DemoAsync()
    {
        string run = Path.Combine(_temp.Path, "demo");
        Tool.Result result = await Tool.RunAsync("demo", "-o", run);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.TrimEnd().Split('\n')[^1].ShouldContain("report.html");
        return run;
    }
}
