using System.Text.Json;

namespace NoHarm.Cli.Tests;

public sealed class LabelTests : IDisposable
{
    private const string Demo = "data/demo";

    private readonly TempFolder _folder = new();

    private string Sheet => In("sheet.csv");

    private string Key => In("sheet.key.json");

    [Fact]
    public async Task A_sheet_comes_with_key_and_instructions_that_only_the_owner_can_read()
    {
        Tool.Result result = await ExportAsync("--pairs", "60");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("Drew 60 of 501 pairs of option and answer: ");
        result.Output.ShouldContain("sheet.csv: 60 rows to fill in.");
        foreach (string file in new[] { Sheet, Key, In("sheet.instructions.txt") })
        {
            File.Exists(file).ShouldBeTrue(file);
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        byte[] first = File.ReadAllBytes(Sheet);
        (await ExportAsync("--pairs", "60")).ExitCode.ShouldBe(2);
        (await ExportAsync("--pairs", "60", "--force")).ExitCode.ShouldBe(0);
        File.ReadAllBytes(Sheet).ShouldBe(first);
        (await ExportAsync("--pairs", "60", "--seed", "1", "--force")).ExitCode.ShouldBe(0);
        File.ReadAllBytes(Sheet).ShouldNotBe(first);
    }

    [Fact]
    public async Task Doubts_of_a_run_are_drawn_more_often_and_passages_are_shown_when_asked()
    {
        (await Tool.RunAsync("run", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-o", In("run"))).ExitCode.ShouldBe(0);
        Tool.Result result = await ExportAsync("-j", In("run"), "--pairs", "100", "--oversample", "6", "--show-evidence", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        Dictionary<string, double> shares = json.RootElement.GetProperty("strata").EnumerateArray().ToDictionary(
            stratum => stratum.GetProperty("stratum").GetString()!,
            stratum => stratum.GetProperty("drawn").GetDouble() / stratum.GetProperty("pairs").GetDouble());
        shares.Keys.ShouldBe(["harmful", "harmful, in doubt", "in doubt", "other"], ignoreOrder: true);
        shares["in doubt"].ShouldBeGreaterThan(3 * shares["other"]);
        shares["harmful"].ShouldBeGreaterThan(3 * shares["other"]);
        (await ReadAsync(Sheet)).ShouldContain("option,passage,verdict,evidence,note");
        (await ReadAsync(In("sheet.instructions.txt"))).ShouldContain("THE COLUMN \"PASSAGE\"");
    }

    [Fact]
    public async Task Sheets_of_several_raters_are_merged_into_labels_with_their_kinds()
    {
        (await ExportAsync("--raters", "dr-a,nurse-b", "--per-rater", "40", "--overlap", "0.25")).ExitCode.ShouldBe(0);
        string[] sheets = [In("sheet-dr-a.csv"), In("sheet-nurse-b.csv")];
        Fill(sheets[0], "no");
        Fill(sheets[1], "No", leave: 5);
        string labels = In("labels.jsonl");
        Tool.Result result = await Tool.RunAsync(["label", "import", .. sheets, "--key", Key, "--kind", "physician", "--kind", "other", "-o", labels]);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("dr-a (physician): 40 of 40 rows labelled.");
        result.Output.ShouldContain("nurse-b (other): 35 of 40 rows labelled, 5 left empty.");
        result.Output.ShouldContain("75 labels by 2 raters.");
        string[] lines = await File.ReadAllLinesAsync(labels, TestContext.Current.CancellationToken);
        lines[0].ShouldBe("""{"raters":[{"rater":"dr-a","kind":"physician"},{"rater":"nurse-b","kind":"other"}]}""");
        lines.Length.ShouldBe(76);
        lines.ShouldContain(line => line.Contains("\"weight\":", StringComparison.Ordinal));

        (await Tool.RunAsync(["label", "import", .. sheets, "--key", Key, "--kind", "physician", "-o", labels])).ExitCode.ShouldBe(2);
        Tool.Result twice = await Tool.RunAsync("label", "import", sheets[0], "--key", Key, "--kind", "physician", "-o", labels, "--append");
        twice.ExitCode.ShouldBe(3);
        twice.Error.ShouldContain("rater dr-a already labelled");
        (await File.ReadAllLinesAsync(labels, TestContext.Current.CancellationToken)).ShouldBe(lines);
    }

    [Fact]
    public async Task A_second_rater_can_be_added_later_and_another_kind_is_refused()
    {
        (await ExportAsync("--pairs", "20")).ExitCode.ShouldBe(0);
        Fill(Sheet, "no");
        string labels = In("labels.jsonl");
        (await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "a", "--kind", "llm", "-o", labels)).ExitCode.ShouldBe(0);
        (await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "b", "--kind", "physician", "-o", labels, "--append")).ExitCode.ShouldBe(0);
        (await ReadAsync(labels)).ShouldStartWith("""{"raters":[{"rater":"a","kind":"llm"},{"rater":"b","kind":"physician"}]}""");
        Tool.Result promoted = await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "a", "--kind", "physician", "-o", labels, "--append");
        promoted.ExitCode.ShouldBe(3);
        promoted.Error.ShouldContain("the rater \"a\" is physician here and llm in");
    }

    [Fact]
    public async Task A_sheet_with_errors_exits_with_3_names_the_lines_and_writes_nothing()
    {
        (await ExportAsync("--pairs", "20")).ExitCode.ShouldBe(0);
        Fill(Sheet, "yse");
        Tool.Result result = await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "a", "--kind", "other", "-o", In("labels.jsonl"));
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("sheet.csv:2: the verdict of row ");
        result.Error.ShouldContain("Did you mean \"yes\"?");
        result.Error.ShouldNotContain("   at ");
        File.Exists(In("labels.jsonl")).ShouldBeFalse();

        Fill(Sheet, "", from: "yse");
        Tool.Result empty = await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "a", "--kind", "other", "-o", In("labels.jsonl"));
        empty.ExitCode.ShouldBe(3);
        empty.Error.ShouldContain("hold no verdict at all");
    }

    [Fact]
    public async Task A_third_person_decides_where_raters_differ()
    {
        (await ExportAsync("--pairs", "20")).ExitCode.ShouldBe(0);
        string empty = await ReadAsync(Sheet);
        string labels = In("labels.jsonl"), third = In("third.csv"), settled = In("settled.jsonl");
        Fill(Sheet, "no");
        (await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "a", "--kind", "physician", "-o", labels)).ExitCode.ShouldBe(0);
        await File.WriteAllTextAsync(Sheet, empty, TestContext.Current.CancellationToken);
        Fill(Sheet, "yes", leave: 12);
        (await Tool.RunAsync("label", "import", Sheet, "--key", Key, "--rater", "b", "--kind", "physician", "-o", labels, "--append")).ExitCode.ShouldBe(0);

        Tool.Result list = await Tool.RunAsync("label", "adjudicate", "-l", labels);
        list.Output.ShouldStartWith("8 pairs labelled by more than one rater; on 8 of them they differ (8 between yes and no).");
        list.Output.ShouldContain(": a no, b yes");
        Tool.Result drawn = await Tool.RunAsync("label", "adjudicate", "-l", labels, "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-o", third, "--show-verdicts");
        drawn.ExitCode.ShouldBe(0, drawn.Error);
        (await ReadAsync(third)).ShouldContain("option,opinion 1,opinion 2,verdict,evidence,note");
        (await Tool.RunAsync("label", "import", third, "--key", In("third.key.json"), "--rater", "c", "--kind", "other", "-o", settled)).ExitCode.ShouldBe(2);

        Fill(third, "partial");
        Tool.Result merged = await Tool.RunAsync("label", "adjudicate", "-l", labels, "--sheet", third, "--key", In("third.key.json"), "--kind", "other", "-o", settled);
        merged.ExitCode.ShouldBe(0, merged.Error);
        merged.Output.ShouldContain("8 decisions, 8 labels by \"adjudicated\" (other); 0 pairs still open.");
        (await ReadAsync(settled)).Split('\n').Count(line => line.Contains("\"rater\":\"adjudicated\",\"verdict\":\"partial\"", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Theory]
    [InlineData("--sheet", "x.csv")]
    [InlineData("-o", "x.csv")]
    [InlineData("--sheet", "x.csv", "--key", "k.json", "--kind", "doctor", "-o", "y.jsonl")]
    public async Task Adjudication_asks_for_what_it_needs(params string[] arguments)
    {
        Tool.Result result = await Tool.RunAsync(["label", "adjudicate", "-l", $"{Demo}/labels.jsonl", .. arguments]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("expected");
    }

    [Theory]
    [InlineData("--pairs", "5", "--per-rater", "5")]
    [InlineData("--pairs", "0")]
    [InlineData("--pairs", "5", "--oversample", "0.5")]
    [InlineData("--pairs", "5", "--oversample", "NaN")]
    [InlineData("--pairs", "5", "--overlap", "0.5")]
    [InlineData("--pairs", "5", "--raters", "a,b", "--overlap", "1.5")]
    [InlineData("--pairs", "5", "--raters", "a,a")]
    [InlineData("--pairs", "5", "--raters", "../a")]
    [InlineData("--pairs", "5", "--raters", ",")]
    public async Task Wrong_usage_exits_with_2(params string[] arguments)
    {
        Tool.Result result = await ExportAsync(arguments);
        result.ExitCode.ShouldBe(2, result.Error);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private string In(string name) => Path.Combine(_folder.Path, name);

    private Task<Tool.Result> ExportAsync(params string[] more) =>
        Tool.RunAsync(["label", "export", "-b", Demo, "-r", $"{Demo}/responses.jsonl", "-o", Sheet, .. more]);

    // The last three cells of a row are those to fill in; no other row of the demo ends in them.
    private static void Fill(string sheet, string verdict, int leave = 0, string from = "")
    {
        string end = $",{from},,\r\n";
        string[] rows = File.ReadAllText(sheet).Split(end);
        File.WriteAllText(sheet, string.Concat(rows.Select((row, i) => i == rows.Length - 1 ? row : row + (i < leave ? end : $",{verdict},,\r\n"))));
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
