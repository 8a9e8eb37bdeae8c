using NoHarm.Input;
using NoHarm.Reporting.Leaderboards;
using NoHarm.Tests.Reporting.Building;

namespace NoHarm.Tests.Reporting.Leaderboards;

public sealed class LeaderboardSiteTests : IDisposable
{
    private const string Header = "Model,Team,Condition,Provider,Metric,mean,ci\n";
    private const string OneRow = Header + "A,Solo Models,Advisor,P,Safety,0.5,0.1\n";

    private readonly TempFolder _folder = new();

    private string In => Path.Combine(_folder.Path, "in");

    private string Site => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Hostile_names_are_text_and_never_markup_or_paths()
    {
        string[] names =
        [
            "<script>alert(1)</script>", "../../x", "CON", new string('n', 300), "🩺 doctor", "\u202Egnihton", "a\"b & 'c'", "</script><img src=x onerror=alert(1)>",
        ];
        _folder.Write("in/<b>..csv", Header + string.Concat(names.Select(name => $"\"{name.Replace("\"", "\"\"")}\",\"{name.Replace("\"", "\"\"")}\",C,P,Safety,0.5,0.1\n")));
        Write(new SiteRequest([In], Site) { Title = "<i>Our</i> site" });

        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Count(file => !file.StartsWith(Site, StringComparison.Ordinal)).ShouldBe(1);
        foreach (string page in Directory.EnumerateFiles(Site, "*.html"))
        {
            string html = File.ReadAllText(page);
            html.ShouldNotContain("<script>alert");
            html.ShouldNotContain("<img");
            html.ShouldNotContain("<i>");
            html.Contains('\u202E', StringComparison.Ordinal).ShouldBeFalse();
            html.ShouldNotContain(" style=");
        }

        string board = File.ReadAllText(Path.Combine(Site, "b.html"));
        string[] shown = [.. HtmlTable.Rows(board).Select(row => row[0].Text)];
        shown.ShouldContain("<script>alert(1)</script>");
        shown.ShouldContain("⟦U+202E⟧gnihton");
    }

    [Fact]
    public void Files_of_one_name_and_names_of_the_sites_own_pages_do_not_collide()
    {
        foreach (string name in new[] { "a/index.csv", "b/index.csv", "c/INDEX.csv", "d/con.csv", "e/method.csv" })
            _folder.Write("in/" + name, OneRow);
        SiteResult result = Write(new SiteRequest([In], Site));
        result.Boards.Select(board => board.Page).ShouldBe(["index-2.html", "index-2-2.html", "index-3.html", "con-file.html", "method-2.html"]);
        result.Boards.Select(board => board.Board.Title).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Hidden_folders_links_other_tables_and_other_sites_are_not_read()
    {
        _folder.Write("in/deep/er/t.csv", OneRow);
        _folder.Write("in/.hidden/t.csv", OneRow);
        _folder.Write("in/.t.csv", OneRow);
        _folder.Write("in/scores.csv", "category,metric,trials,mean,ci,ci_lo,ci_hi\n");
        _folder.Write("in/other/" + SiteFolder.MarkerName, "");
        _folder.Write("in/other/data/t.csv", OneRow);
        _folder.Write("elsewhere/t.csv", OneRow);
        Directory.CreateSymbolicLink(Path.Combine(In, "link"), Path.Combine(_folder.Path, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(In, "deep", "loop"), In);
        Write(new SiteRequest([In], Site)).Boards.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("data/notes.txt")]
    [InlineData("link")]
    public void A_site_that_somebody_has_put_a_file_into_is_not_replaced(string name)
    {
        _folder.Write("in/t.csv", OneRow);
        Write(new SiteRequest([In], Site));
        Write(new SiteRequest([In], Site));
        string foreign = Path.Combine(Site, name);
        if (name == "link")
            Directory.CreateSymbolicLink(foreign, In);
        else
            File.WriteAllText(foreign, "mine");
        Problem problem = Should.Throw<InvalidInputException>(() => Write(new SiteRequest([In], Site))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.File).ShouldBe(("foreign-file", foreign));
        Path.Exists(foreign).ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(_folder.Path).Count().ShouldBe(2, "nothing is left behind");
    }

    [Fact]
    public void Changed_verdicts_are_told()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        File.AppendAllText(Path.Combine(run, "judged.jsonl"), "\n");
        var problems = new ProblemList();
        LeaderboardSite.Write(new SiteRequest([run], Site), problems, cancellation: TestContext.Current.CancellationToken);
        problems.All.ShouldHaveSingleItem().Message.ShouldStartWith("The verdicts of run run were changed after the run had ended");
    }

    [Fact]
    public void A_validation_is_left_out_unless_it_is_named()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9, 1);
        NoHarm.Judging.JudgedRecord record = RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1");
        disk.Run("runs/run", bench, null, [record]);
        string labels = disk.Write("labels.jsonl", "{}\n");
        string validation = disk.Run("runs/validation", bench, null, [record],
            manifest => manifest with { Inputs = [.. manifest.Inputs, NoHarm.Runs.HashedFile.Input("labels", labels)] });
        var problems = new ProblemList();
        SiteResult result = LeaderboardSite.Write(new SiteRequest([Path.Combine(disk.Root, "runs")], Site), problems, cancellation: TestContext.Current.CancellationToken);
        (result.Runs, result.LeftOut).ShouldBe((1, 0));
        Problem note = problems.All.ShouldHaveSingleItem();
        (note.Code, note.File, note.Severity).ShouldBe(("validation", validation, ProblemSeverity.Warning));
        LeaderboardSite.Write(new SiteRequest([validation], Site), problems, cancellation: TestContext.Current.CancellationToken).Runs.ShouldBe(1);
    }

    [Fact]
    public void A_site_and_a_table_within_the_folder_are_not_read_again()
    {
        _folder.Write("in/t.csv", OneRow);
        string site = Path.Combine(In, "site");
        string csv = Path.Combine(In, "all.csv");
        for (int i = 0; i < 2; i++)
            Write(new SiteRequest([In], site) { Csv = csv }).Boards.Count.ShouldBe(1);
        File.ReadAllText(csv).ShouldBe(OneRow);
    }

    [Fact]
    public void A_broken_table_is_named_and_the_rest_is_shown()
    {
        _folder.Write("in/bad.csv", Header + "A,T,C,P,F1,high,0.1\n");
        _folder.Write("in/good.csv", OneRow);
        var problems = new ProblemList();
        SiteResult result = LeaderboardSite.Write(new SiteRequest([In], Site), problems, cancellation: TestContext.Current.CancellationToken);
        (result.Boards.Count, result.LeftOut).ShouldBe((1, 1));
        problems.All.ShouldHaveSingleItem().ToString().ShouldContain("bad.csv:2: ");
    }

    [Fact]
    public void A_strict_request_writes_nothing_when_something_would_be_left_out()
    {
        _folder.Write("in/bad.csv", Header + "A,T,C,P,F1,high,0.1\n");
        _folder.Write("in/good.csv", OneRow);
        Should.Throw<InvalidInputException>(() => Write(new SiteRequest([In], Site) { IsStrict = true })).Problems.ShouldHaveSingleItem();
        LeftBehind().ShouldBe(["in"]);
    }

    [Theory]
    [InlineData("in", "nothing-to-show")]
    [InlineData("nowhere", "no-such-file")]
    public void Nothing_to_show_is_an_error(string source, string code)
    {
        Directory.CreateDirectory(In);
        InvalidInputException invalid = Should.Throw<InvalidInputException>(() => Write(new SiteRequest([Path.Combine(_folder.Path, source)], Site)));
        invalid.Problems.Select(problem => problem.Code).ShouldBe([code]);
        LeftBehind().ShouldBe(["in"]);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_never_replaced()
    {
        string table = _folder.Write("in/t.csv", OneRow);
        foreach (string output in new[] { In, table })
            Should.Throw<InvalidInputException>(() => Write(new SiteRequest([table], output))).Problems.Single().Code.ShouldBe("not-a-site");
        File.ReadAllText(table).ShouldBe(OneRow);
        LeftBehind().ShouldBe(["in"]);
    }

    [Fact]
    public void A_site_is_replaced_as_a_whole()
    {
        string table = _folder.Write("in/t.csv", OneRow);
        Write(new SiteRequest([In], Site));
        File.Move(table, Path.Combine(In, "u.csv"));
        Write(new SiteRequest([In], Site));
        File.Exists(Path.Combine(Site, "t.html")).ShouldBeFalse();
        File.Exists(Path.Combine(Site, "u.html")).ShouldBeTrue();
        LeftBehind().ShouldBe(["in", "site"]);
    }

    [Fact]
    public void Stopping_leaves_the_old_site_as_it_was()
    {
        _folder.Write("in/t.csv", OneRow);
        Write(new SiteRequest([In], Site));
        string before = File.ReadAllText(Path.Combine(Site, "t.html"));
        _folder.Write("in/t.csv", OneRow.Replace("0.5", "0.6"));

        using var stop = new CancellationTokenSource();
        var progress = new StopAtOnce(stop);
        Should.Throw<OperationCanceledException>(() => LeaderboardSite.Write(new SiteRequest([In], Site), new ProblemList(), progress, stop.Token));
        File.ReadAllText(Path.Combine(Site, "t.html")).ShouldBe(before);
        LeftBehind().ShouldBe(["in", "site"]);
    }

    [Fact]
    public void Two_boards_that_say_the_same_system_cannot_share_one_table()
    {
        _folder.Write("in/a.csv", OneRow);
        _folder.Write("in/b.csv", OneRow);
        InvalidInputException invalid = Should.Throw<InvalidInputException>(
            () => Write(new SiteRequest([In], Site) { Csv = Path.Combine(_folder.Path, "all.csv") }));
        invalid.Message.ShouldContain("cannot tell apart");
        LeftBehind().ShouldBe(["in"]);
    }

    private static SiteResult Write(SiteRequest request) =>
        LeaderboardSite.Write(request, new ProblemList(), cancellation: TestContext.Current.CancellationToken);

    private IEnumerable<string?> LeftBehind() => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order();

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<SiteProgress>
    {
        public void Report(SiteProgress value) => stop.Cancel();
    }
}
