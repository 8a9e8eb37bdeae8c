using System.Text.Json;
using System.Text.RegularExpressions;

namespace NoHarm.Cli.Tests;

public sealed class LeaderboardTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Runs => Path.Combine(_folder.Path, "runs");

    private string Site => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Runs_of_one_benchmark_make_one_board_and_another_benchmark_another()
    {
        await RunAsync("a", Benchmark("one"));
        await RunAsync("b", Benchmark("one"));
        await RunAsync("deep/c", Benchmark("two", score: 8));
        Tool.Result result = await Tool.RunAsync("leaderboard", Runs, "-o", Site, "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("boards").EnumerateArray().Select(board => (board.GetProperty("title").GetString(), board.GetProperty("respondents").GetInt32()))
            .ShouldBe([("one, profile v2", 2), ("two, profile v2", 1)]);
        json.RootElement.GetProperty("reportsWithAnswers").GetInt32().ShouldBe(0);
        Directory.Exists(Path.Combine(Site, "runs")).ShouldBeFalse();
        string page = await ReadAsync("one-profile-v2.html");
        page.ShouldContain("answers (a)");
        page.ShouldContain("answers (b)");

        // The very numbers of the run.
        string[] f1 = (await TextAsync(Path.Combine(Runs, "a", "scores.csv"))).Split('\n').Single(line => line.StartsWith("Overall,F1_weighted,", StringComparison.Ordinal)).Split(',');
        (await ReadAsync("data/one-profile-v2.csv")).ShouldContain($"answers (a),,,,F1_weighted,{f1[3]},{f1[4]}\n");
    }

    [Fact]
    public async Task Answer_texts_leave_the_runs_only_when_asked_for()
    {
        await RunAsync("a", Benchmark("one"));
        Tool.Result without = await Tool.RunAsync("leaderboard", Runs, "-o", Site);
        without.Output.ShouldContain("No answer text is part of the site");
        AllText().ShouldNotContain("Unmistakable words");

        Tool.Result with = await Tool.RunAsync("leaderboard", Runs, "-o", Site, "--with-reports");
        with.ExitCode.ShouldBe(0, with.Error);
        with.Output.ShouldContain("1 report with answer texts is part of the site");
        string report = Path.Combine(Site, "runs", "a", "report.html");
        (await TextAsync(report)).ShouldContain("Unmistakable words");
        (await ReadAsync("one-profile-v2.html")).ShouldContain("href=\"runs/a/report.html\"");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(report).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Respondents_get_their_names_and_groups_in_site_and_report()
    {
        await RunAsync("a", Benchmark("one"));
        string who = _folder.Write("who.csv", "Respondent,Name,Team,Condition,Provider\nanswers,Dr. Who,Solo Models,Human,Clinic\nnobody,,,,\n");
        Tool.Result result = await Tool.RunAsync("leaderboard", Runs, "-o", Site, "--respondents", who);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("who.csv:3: no run has answers of \"nobody\"");
        (await ReadAsync("data/one-profile-v2.csv")).ShouldContain("\nDr. Who,Solo Models,Human,Clinic,");
        (await ReadAsync("one-profile-v2.html")).ShouldContain("Physicians (1)");

        string page = Path.Combine(_folder.Path, "report.html");
        Tool.Result report = await Tool.RunAsync("report", Path.Combine(Runs, "a"), "-o", page, "--respondents", who);
        report.ExitCode.ShouldBe(0, report.Error);
        (await TextAsync(page)).ShouldContain("Dr. Who");

        (await Tool.RunAsync("leaderboard", Runs, "-o", Site, "--respondents", _folder.Write("bad.csv", "Respondent,Age\na,3\n"))).Error.ShouldContain("bad.csv:1: ");
    }

    [Fact]
    public async Task A_run_that_cannot_be_shown_is_named_and_left_out()
    {
        await RunAsync("good", Benchmark("one"));
        string gone = Benchmark("gone", score: 8);
        await RunAsync("lost", gone);
        Directory.Delete(gone, recursive: true);
        await RunAsync("stopped", Benchmark("one"));
        string manifest = Path.Combine(Runs, "stopped", "manifest.json");
        _folder.Write("runs/stopped/manifest.json", (await TextAsync(manifest)).Replace("\"finished\"", "\"interrupted\""));
        _folder.Write("runs/other/manifest.json", "{\n\"name\": 3");

        Tool.Result result = await Tool.RunAsync("leaderboard", Runs, "-o", Site);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("3 of what was found were left out");
        foreach (string named in new[] { gone, "the run is interrupted; expected a finished one", Path.Combine(Runs, "other", "manifest.json") + ":" })
            result.Error.ShouldContain(named);

        Tool.Result strict = await Tool.RunAsync("leaderboard", Runs, "-o", Path.Combine(_folder.Path, "strict"), "--strict");
        strict.ExitCode.ShouldBe(3);
        strict.Error.ShouldContain("interrupted");
        Directory.Exists(Path.Combine(_folder.Path, "strict")).ShouldBeFalse();

        Directory.Delete(Path.Combine(Runs, "good"), recursive: true);
        Tool.Result nothing = await Tool.RunAsync("leaderboard", Runs, "-o", Path.Combine(_folder.Path, "nothing"));
        nothing.ExitCode.ShouldBe(3);
        nothing.Error.ShouldContain("nothing that was found can be shown");
    }

    [Fact]
    public async Task A_run_that_spoils_its_board_does_not_take_the_others_with_it()
    {
        await RunAsync("a", Benchmark("one"));
        await RunAsync("b", Benchmark("one"));
        string judged = Path.Combine(Runs, "b", "judged.jsonl");
        _folder.Write("runs/b/judged.jsonl", "{\"respondent\": 3}\n");
        Tool.Result result = await Tool.RunAsync("leaderboard", Runs, "-o", Site);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain(judged);
        result.Output.ShouldContain("one, profile v2, 1 respondent,");
        result.Output.ShouldContain("1 of what was found was left out");
    }

    [Fact]
    public async Task The_published_file_goes_through_the_command_byte_for_byte()
    {
        string published = Path.Combine(Repository.Root, "..", "shared", "data", "noharm-v1-leaderboard.csv");
        Assert.SkipUnless(File.Exists(published), "The real NOHARM data is not beside this checkout (../shared/data).");
        string copy = Path.Combine(_folder.Path, "all.csv");
        Tool.Result result = await Tool.RunAsync("leaderboard", published, "-o", Site, "--csv", copy);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("NOHARM v1 leaderboard, 178 respondents, as published");
        (await TextAsync(copy)).ShouldBe(await TextAsync(published));
    }

    [Fact]
    public async Task The_table_of_all_numbers_goes_over_nothing()
    {
        string table = _folder.Write("t.csv", "Model,Team,Condition,Provider,Metric,mean,ci\nA,Solo Models,Advisor,P,Safety,0.5,0.1\n");
        (await Tool.RunAsync("leaderboard", table, "-o", Site, "--csv", table)).ExitCode.ShouldBe(2);
        (await Tool.RunAsync("leaderboard", table, "-o", Site, "--csv", Path.Combine(Site, "all.csv"))).ExitCode.ShouldBe(2);
        string verdicts = _folder.Write("judged.jsonl", "{}\n");
        (await Tool.RunAsync("leaderboard", table, "-o", Site, "--csv", verdicts)).Error.ShouldContain("is no table of a leaderboard, so it would be lost");
        (await File.ReadAllTextAsync(verdicts, TestContext.Current.CancellationToken)).ShouldBe("{}\n");
        (await Tool.RunAsync("leaderboard", table, "-o", _folder.Path)).ExitCode.ShouldBe(3);
        (await Tool.RunAsync("leaderboard", "-o", Site)).ExitCode.ShouldBe(2);
        Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal).ShouldBe([verdicts, table]);
    }

    [Fact]
    public async Task Pages_load_nothing_but_what_lies_beside_them()
    {
        await RunAsync("a", Benchmark("one"));
        (await Tool.RunAsync("leaderboard", Runs, "-o", Site)).ExitCode.ShouldBe(0);
        foreach (string page in Directory.EnumerateFiles(Site, "*.html"))
        {
            string html = await TextAsync(page);
            html.ShouldContain("Content-Security-Policy\" content=\"default-src &#x27;none&#x27;");
            Regex.Matches(html, "(?:src|href)=\"([^\"]*)\"").Select(match => match.Groups[1].Value)
                .ShouldAllBe(target => target == "data:," || !target.Contains(':') && !target.StartsWith('/'));
        }
    }

    private string Benchmark(string name, int score = 9)
    {
        foreach (string id in new[] { "All001", "All002" })
        {
            _folder.Write($"{name}/rubrics/{id}.json", $$"""
                {"id": "{{id}}", "case": {"presentation": "p"}, "options": [
                  {"id": 1, "text": "Start aspirin 81 mg daily", "category": "Medication", "score": {{score}}},
                  {"id": 2, "text": "Stop metoprolol", "category": "Medication", "score": 1}]}
                """);
        }

        return Path.Combine(_folder.Path, name);
    }

    private async Task RunAsync(string run, string benchmark)
    {
        string answers = _folder.Write("answers.jsonl",
            "{\"id\": \"All001\", \"response\": \"Unmistakable words. Start aspirin 81 mg daily.\"}\n{\"id\": \"All002\", \"response\": \"Stop metoprolol today.\"}\n");
        Tool.Result result = await Tool.RunAsync("run", "-b", benchmark, "-r", answers, "-o", Path.Combine(Runs, run), "-q");
        result.ExitCode.ShouldBe(0, result.Error);
    }

    private Task<string> ReadAsync(string name) => TextAsync(Path.Combine(Site, name));

    private static Task<string> TextAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    private string AllText() => string.Concat(Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
}
