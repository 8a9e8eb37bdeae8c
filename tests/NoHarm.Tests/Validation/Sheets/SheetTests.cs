using System.Text;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Sheets;

namespace NoHarm.Tests.Validation.Sheets;

public class SheetTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_sheet_filled_with_labels_gives_these_labels_back(string separator)
    {
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetSample.Draw(501);
        ImportedSheets imported = Import(key, out ProblemList problems, SheetSample.Filled(sheets[0], separator));
        problems.All.ShouldBeEmpty();
        Comparable(imported.Labels.Labels).ShouldBe(Comparable(SheetSample.Labels.Labels), ignoreOrder: true);
        imported.Labels.Raters.ShouldBe([new Rater("dr-a", RaterKind.Physician)]);
        imported.Counts.ShouldHaveSingleItem().Labelled.ShouldBe(501);

        static IEnumerable<(string?, string, int, int, Verdict, string, string)> Comparable(IEnumerable<Label> labels) =>
            labels.Select(label => (label.Respondent, label.Id, label.Trial, label.Option, label.Verdict, label.Evidence ?? "", label.Note));
    }

    [Fact]
    public void Labels_carry_the_weights_of_the_drawing()
    {
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetSample.Draw(100);
        ImportedSheets imported = Import(key, out _, SheetSample.Filled(sheets[0]));
        imported.Labels.Labels.Count.ShouldBe(100);
        foreach (SheetRow row in sheets[0].Rows)
            imported.Labels.Labels.Single(label => label.Concerns(row.Pair.Response.Key) && label.Option == row.Pair.Option.Id).Weight.ShouldBe(row.Pair.Weight);
        imported.Labels.Labels.ShouldContain(label => label.Weight > 4);
    }

    [Fact]
    public void Rows_survive_being_sorted_and_columns_being_moved_or_added()
    {
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetSample.Draw(40);
        string[] rows = SheetSample.Rows(SheetSample.Filled(sheets[0]));
        string sorted = string.Join("\r\n", rows.Skip(1).Order().Select(row => $"mine,{row}").Prepend("Extra," + rows[0].Replace("verdict", " Verdict ", StringComparison.Ordinal).TrimStart('\uFEFF'))) + "\r\n";
        ImportedSheets imported = Import(key, out ProblemList problems, sorted);
        problems.All.ShouldBeEmpty();
        imported.Labels.Labels.Count.ShouldBe(40);
        imported.Labels.Labels.ShouldAllBe(label => SheetSample.Labels.Labels.Any(given => given.Option == label.Option && given.Id == label.Id && given.Respondent == label.Respondent && given.Verdict == label.Verdict));
    }

    [Fact]
    public void A_sheet_says_nothing_about_respondents_scores_and_the_rubrics_order()
    {
        (IReadOnlyList<Sheet> sheets, _) = SheetSample.Draw(501);
        byte[] csv = SheetWriter.ToCsv(sheets[0]);
        csv[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        string text = Encoding.UTF8.GetString(csv);
        foreach (string hidden in new[] { "careful", "hasty", "reckless", "Demo", "author" })
            text.ShouldNotContain(hidden, Case.Sensitive);
        text.TrimStart('\uFEFF').ShouldStartWith("row,case,question,answer no,answer,option,verdict,evidence,note\r\n");
        int[] ids = [.. sheets[0].Rows.Select(row => row.Pair.Option.Id)];
        ids.Zip(ids.Skip(1)).Count(pair => pair.Second == pair.First + 1).ShouldBeLessThan(60);
        sheets[0].Rows.Select(row => row.Code).ShouldAllBe(code => code.Length == 6 && code.All("BCDFGHJKLMNPQRSTVWXZ".Contains));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1234")]
    [InlineData("- Start apixaban\n- Stop aspirin")]
    [InlineData("@cmd")]
    [InlineData("  =HYPERLINK(\"x\")")]
    [InlineData("\t=1")]
    [InlineData("'=1")]
    [InlineData("＝1")]
    [InlineData("'tis plain")]
    [InlineData("Plain, with \"quotes\"; and\nlines")]
    public void No_cell_begins_like_a_formula_and_every_text_comes_back(string text)
    {
        string cell = SheetText.Guarded(text);
        "=+-@\t\r\n＝".ShouldNotContain(cell[0]);
        cell.TrimStart()[0].ShouldNotBe('=');
        SheetText.Unguarded(cell).ShouldBe(text);
    }

    [Theory]
    [InlineData("Start apixaban", "Start apixaban")]
    [InlineData("  Start   apixaban\r\n5 mg ", "Start apixaban\n5 mg")]
    [InlineData("'- Stop aspirin", "- Stop aspirin")]
    [InlineData("start apixaban", null)]
    [InlineData("Start ... mg", null)]
    public void Evidence_is_an_exact_part_but_for_white_space(string copied, string? exact) =>
        SheetText.ExactPart(copied, "Today:\nStart apixaban\n5 mg twice.\n- Stop aspirin").ShouldBe(exact);

    [Fact]
    public void Row_codes_differ_and_a_slip_in_one_shows()
    {
        IReadOnlyList<string> codes = RowCode.Draw(5000, new Pcg64(0));
        codes.Distinct().Count().ShouldBe(5000);
        codes.ShouldAllBe(code => RowCode.IsWhole(code));
        codes.Take(200).SelectMany(code => Enumerable.Range(0, 5).Select(i => string.Concat(code.AsSpan(0, i), code[i] == 'B' ? "C" : "B", code.AsSpan(i + 1)))).ShouldAllBe(code => !RowCode.IsWhole(code));
    }

    [Fact]
    public void Instructions_explain_the_columns_that_are_there()
    {
        var plain = new Sheet(null, [], []);
        string text = SheetInstructions.For(plain, SheetPurpose.Label);
        text.ShouldContain("HOW TO FILL IN");
        text.ShouldNotContain("PASSAGE");
        SheetInstructions.For(plain with { HintColumns = ["passage"] }, SheetPurpose.Label).ShouldContain("THE COLUMN \"PASSAGE\"");
        SheetInstructions.For(plain with { HintColumns = ["opinion 1", "opinion 2"] }, SheetPurpose.Adjudicate).ShouldContain("third opinion");
    }

    [Fact]
    public async Task The_passage_beside_an_option_is_a_part_of_the_answer_and_depends_on_no_verdict()
    {
        IReadOnlyList<SheetPair> pairs = PairDraw.Draw(SheetSample.Frame, 60, 1, new Pcg64(0));
        IReadOnlyList<SheetPair> shown = await PassageHints.AddAsync(pairs, JudgementAssembler.CreateDefault(), TestContext.Current.CancellationToken);
        shown.Select(pair => pair.ToString()).ShouldBe(pairs.Select(pair => pair.ToString()));
        shown.ShouldAllBe(pair => pair.Response.Text.Contains(pair.Hints.Single(), StringComparison.Ordinal));
        shown.Count(pair => pair.Hints[0].Length > 0 && SheetSample.LabelOf(pair).Verdict == Verdict.No).ShouldBeGreaterThan(20);
    }

    private static ImportedSheets Import(SheetKey key, out ProblemList problems, string sheet)
    {
        using var folder = new TempFolder();
        problems = new ProblemList();
        return SheetImport.Read([new SheetSource(folder.Write("sheet.csv", sheet), "dr-a", RaterKind.Physician)], key, problems);
    }
}
