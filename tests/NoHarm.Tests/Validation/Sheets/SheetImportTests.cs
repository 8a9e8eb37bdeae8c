using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Sheets;

namespace NoHarm.Tests.Validation.Sheets;

public sealed class SheetImportTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Sheet _sheet;
    private readonly SheetKey _key;
    private readonly string[] _rows;

    public SheetImportTests()
    {
        (IReadOnlyList<Sheet> sheets, _key) = SheetSample.Draw(60);
        _sheet = sheets[0];
        _rows = SheetSample.Rows(SheetSample.Filled(_sheet));
    }

    [Fact]
    public void A_row_of_another_sheet_or_with_a_slip_is_unknown()
    {
        string code = _sheet.Rows[3].Code;
        string slip = (code[0] == 'B' ? "C" : "B") + code[1..];
        _rows[4] = slip + _rows[4][6..];
        Problem problem = Import().ShouldHaveSingleItem();
        problem.Code.ShouldBe("unknown-row");
        problem.Message.ShouldContain($"\"{slip}\" is not in the key; expected one of its 60 codes. The nearest is {code}. It was changed");

        SheetKey other = SheetSample.Draw(60, seed: 9).Key;
        var problems = new ProblemList();
        SheetImport.Read([Source("a.csv")], other, problems);
        problems.All.ShouldContain(one => one.Code == "other-key" && one.Message.Contains("none of the 60 rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yse", "Did you mean \"yes\"?")]
    [InlineData("parital", "Did you mean \"partial\"?")]
    [InlineData("maybe", null)]
    [InlineData("1", null)]
    public void A_mistyped_verdict_is_an_error_at_its_line(string verdict, string? suggestion)
    {
        string[] rows = SheetSample.Rows(SheetSample.Filled(_sheet, answer: row => row == _sheet.Rows[2] ? (verdict, "", "") : ("no", "", "")));
        Problem problem = Import(rows).ShouldHaveSingleItem();
        problem.Code.ShouldBe("unknown-verdict");
        problem.Line.ShouldBe(LineOf(rows, 3));
        problem.Message.ShouldContain($"is \"{verdict}\"; expected \"yes\", \"partial\" or \"no\"");
        problem.Message.Contains("Did you mean", StringComparison.Ordinal).ShouldBe(suggestion is not null);
        problem.Message.ShouldContain(suggestion ?? "expected");
    }

    [Fact]
    public void A_verdict_may_be_written_with_capitals()
    {
        Import(SheetSample.Rows(SheetSample.Filled(_sheet, answer: _ => (" No ", "", "")))).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_without_a_verdict_and_rows_that_are_gone_are_counted_and_not_filled_in()
    {
        string[] rows = SheetSample.Rows(SheetSample.Filled(_sheet, answer: row => row == _sheet.Rows[0] || row == _sheet.Rows[1] ? ("", "", "") : ("no", "", "")));
        ImportedSheets imported = SheetImport.Read([Source("a.csv", [.. rows.Take(51)])], _key, new ProblemList());
        imported.Labels.Labels.Count.ShouldBe(48);
        RaterCount count = imported.Counts.ShouldHaveSingleItem();
        (count.Asked, count.Labelled, count.Empty, count.Missing).ShouldBe((60, 48, 2, 10));
    }

    [Fact]
    public void Evidence_of_another_answer_is_an_error_that_names_the_answer()
    {
        SheetRow row = _sheet.Rows[0];
        KeyAnswer other = _key.Answers.First(answer => answer.Name != row.Answer);
        string quoted = other.Text[..60];
        Problem problem = Import(SheetSample.Rows(SheetSample.Filled(_sheet, answer: one => one == row ? ("yes", quoted, "") : ("no", "", "")))).ShouldHaveSingleItem();
        problem.Code.ShouldBe("evidence-not-in-response");
        problem.Message.ShouldContain($"It is in answer {other.Name}");
        problem.Message.ShouldNotContain(quoted[..20]);

        problem = Import(SheetSample.Rows(SheetSample.Filled(_sheet, answer: one => one == row ? ("yes", "nobody said this", "") : ("no", "", "")))).ShouldHaveSingleItem();
        problem.Message.ShouldNotContain("nobody");
        problem.Message.ShouldContain("Copy it from the answer");
    }

    [Fact]
    public void Two_cases_that_were_swapped_are_recognised_by_their_texts()
    {
        string[] codes = [.. _sheet.Rows.Select(row => row.Code)];
        int first = 0, second = Array.FindIndex([.. _sheet.Rows], row => row.Case != _sheet.Rows[0].Case);
        (_rows[1], _rows[second + 1]) = (codes[first] + _rows[second + 1][6..], codes[second] + _rows[1][6..]);
        IReadOnlyList<Problem> problems = [.. Import().Where(problem => problem.Code == "swapped-rows")];
        problems.Select(problem => problem.Line).Distinct().ShouldBe([2, LineOf(_rows, second + 1)], ignoreOrder: true);
        problems.ShouldContain(problem => problem.Message.StartsWith(
            $"row {codes[0]} is of case {_sheet.Rows[0].Case} and holds the question of case {_sheet.Rows[second].Case};", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Message.Contains($"holds the option of row {codes[second]} ", StringComparison.Ordinal)
            || problem.Message.Contains($"holds the option of row {codes[second]}(", StringComparison.Ordinal)
            || problem.Message.Contains($"holds the option of row {codes[second]};", StringComparison.Ordinal));
    }

    [Fact]
    public void One_column_sorted_alone_is_one_problem_per_text_and_not_one_per_row()
    {
        string[] codes = [.. _sheet.Rows.Select(row => row.Code).Order()];
        for (int i = 0; i < codes.Length; i++)
            _rows[i + 1] = codes[i] + _rows[i + 1][6..];
        IReadOnlyList<Problem> problems = Import();
        problems.Count(problem => problem.Code == "swapped-rows" && problem.Message.Contains("the option of row", StringComparison.Ordinal)).ShouldBe(1);
        problems.ShouldAllBe(problem => problem.Code == "swapped-rows" || problem.Code == "evidence-not-in-response");
    }

    [Fact]
    public void A_changed_text_is_an_error_and_changed_white_space_is_not()
    {
        string option = _sheet.Rows[0].Pair.Option.Text;
        string[] spaced = [.. _rows.Select(row => row.Replace("\n", "\r\n", StringComparison.Ordinal).Replace(". ", ".  ", StringComparison.Ordinal))];
        Import(spaced).ShouldBeEmpty();
        _rows[1] = _rows[1].Replace(option, option + " now", StringComparison.Ordinal);
        Import().ShouldHaveSingleItem().Code.ShouldBe("changed-text");
    }

    [Fact]
    public void A_rater_twice_is_an_error_unless_the_rows_differ()
    {
        var problems = new ProblemList();
        SheetImport.Read([Source("a.csv"), Source("b.csv")], _key, problems);
        problems.All.Count.ShouldBe(60);
        problems.All.ShouldAllBe(problem => problem.Code == "duplicate-row");
        problems.All[0].Message.ShouldContain("a.csv:2; expected it once");

        problems = new ProblemList();
        ImportedSheets halves = SheetImport.Read([Source("a.csv", [.. _rows.Take(31)]), Source("b.csv", [_rows[0], .. _rows.Skip(31)])], _key, problems);
        problems.All.ShouldBeEmpty();
        halves.Labels.Labels.Count.ShouldBe(60);
        halves.Counts.ShouldHaveSingleItem().Missing.ShouldBe(0);

        problems = new ProblemList();
        SheetImport.Read([Source("a.csv", [.. _rows.Take(31)]), Source("b.csv", [_rows[0], .. _rows.Skip(31)]) with { Kind = RaterKind.Llm }], _key, problems);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("duplicate-rater");
    }

    [Fact]
    public void Several_raters_are_merged_and_a_sheet_made_for_one_is_not_taken_for_anothers()
    {
        var random = new Pcg64(2);
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, 90, 4, random);
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetBuilder.ForRaters(drawn, Allotment.Of(drawn, ["dr-a", "dr-b"], 0.2, random), [], random);
        SheetSource[] sources = [.. sheets.Select(sheet => new SheetSource(_folder.Write($"{sheet.Rater}.csv", SheetSample.Filled(sheet)), null, RaterKind.Physician))];
        var problems = new ProblemList();
        ImportedSheets imported = SheetImport.Read(sources, key, problems);
        problems.All.ShouldBeEmpty();
        imported.Labels.Raters.Select(rater => rater.Name).ShouldBe(["dr-a", "dr-b"]);
        imported.Labels.Labels.GroupBy(label => (label.Respondent, label.Id, label.Option)).Count(pair => pair.Count() == 2).ShouldBe(18);
        imported.Counts.ShouldAllBe(count => count.Asked == 54 && count.Labelled == 54);

        SheetImport.Read([sources[0] with { Rater = "dr-b" }], key, problems);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("other-rater");
        problems = new ProblemList();
        SheetImport.Read([Source("a.csv") with { Rater = null }], _key, problems);
        problems.All.ShouldContain(problem => problem.Code == "no-rater");
    }

    [Theory]
    [InlineData("", "no-rows")]
    [InlineData("row,option,note\r\nX,Y,Z\r\n", "missing-column")]
    [InlineData("row,verdict\r\n", "no-rows")]
    [InlineData("row,verdict,verdict\r\nX,yes,no\r\n", "double-column")]
    [InlineData("row,verdict\r\n,yes\r\n", "missing-field")]
    [InlineData("PK\u0003\u0004rest", "not-csv")]
    public void A_file_that_is_no_sheet_says_what_it_lacks(string text, string code)
    {
        var problems = new ProblemList();
        SheetImport.Read([new SheetSource(_folder.Write("odd.csv", text), "dr-a", RaterKind.Physician)], _key, problems);
        problems.All.ShouldContain(problem => problem.Code == code && problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void A_key_reads_back_as_it_was_written_and_a_broken_one_is_refused()
    {
        string path = _folder.Write("sheet.key.json", SheetKeyFile.ToJson(_key with { Seed = ulong.MaxValue, ShowsPassage = true }));
        SheetKey again = SheetKeyFile.Read(path);
        (again.Seed, again.ShowsPassage, again.Population, again.Purpose).ShouldBe((ulong.MaxValue, true, 60, SheetPurpose.Label));
        again.Rows.ShouldBe(_key.Rows);
        again.Answers.ShouldBe(_key.Answers);
        again.Cases.ShouldBe(_key.Cases);
        foreach (string broken in new[] { "{}", "[]", "{\"cases\": [", "null", "{\"purpose\":\"label\",\"cases\":[],\"answers\":[],\"rows\":[{\"row\":\"X\",\"answer\":\"A01\",\"option\":1,\"optionText\":\"\",\"stratum\":\"\",\"probability\":1,\"weight\":1}]}" })
            Should.Throw<InvalidInputException>(() => SheetKeyFile.Read(_folder.Write("broken.json", broken))).Problems[0].Code.ShouldBe("broken-key");
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<Problem> Import(string[]? rows = null)
    {
        var problems = new ProblemList();
        SheetImport.Read([Source("sheet.csv", rows)], _key, problems);
        return problems.All;
    }

    private SheetSource Source(string name, string[]? rows = null) =>
        new(_folder.Write(name, string.Join("\r\n", rows ?? _rows) + "\r\n"), "dr-a", RaterKind.Physician);

    // Where a row begins: the rows before it and the line breaks in their cells.
    private static int LineOf(string[] rows, int row) => 1 + rows.Take(row).Sum(before => 1 + before.Count(letter => letter == '\n'));
}
