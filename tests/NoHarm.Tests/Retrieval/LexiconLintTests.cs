using NoHarm.Input;
using NoHarm.Retrieval;

namespace NoHarm.Tests.Retrieval;

public class LexiconLintTests
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["drugs.txt"] = "# --- water\nfurosemide: lasix, frusemide [loop diuretic]\ntorsemide [loop diuretic]",
        ["drug-classes.txt"] = "diuretic: water pill\nloop diuretic [diuretic]",
        ["tests.txt"] = "# classes: laboratory\nbasic metabolic panel: bmp [laboratory]\ncreatinine: scr [laboratory]",
        ["procedures.txt"] = "# classes: therapy\ncardiac rehabilitation: cardiac rehab [therapy]",
        ["specialties.txt"] = "cardiac rehabilitation: rehab program",
        ["conditions.txt"] = "edema: oedema, EDE",
        ["general.txt"] = "as needed: prn",
        ["actions.txt"] = "start: begin [opposite: stop]\nstop: quit",
        ["panels.txt"] = "basic metabolic panel > creatinine",
        ["stopwords.txt"] = "as\nneeded\nquite\nthe",
    };

    [Fact]
    public void The_vocabulary_that_ships_has_no_defect() =>
        LexiconLint.Check(Path.Combine(Repository.Root, "data", "lexicon")).Problems.ShouldBeEmpty();

    [Fact]
    public void A_sound_vocabulary_has_no_defect_and_is_counted()
    {
        using TempFolder folder = Folder();
        (IReadOnlyList<Problem> problems, int concepts, int forms) = LexiconLint.Check(folder.Path);
        problems.ShouldBeEmpty();
        concepts.ShouldBe(10);
        forms.ShouldBe(20);
    }

    [Theory]
    [InlineData("drugs.txt", "furosemide: lasix, lasix [loop diuretic]", "duplicate-form")]
    [InlineData("drugs.txt", "furosemide\ntorsemide: frusemides\ntriamterene: frusemide", "form-of-two-concepts")]
    [InlineData("conditions.txt", "edema: oedema, water pills", "form-of-two-concepts")]
    [InlineData("general.txt", "blood test: bmp", "form-of-two-concepts")]
    [InlineData("actions.txt", "start: begin\nstop: beginning", "form-of-two-concepts")]
    [InlineData("drugs.txt", "furosemide [loop diuretics]", "unknown-class")]
    [InlineData("conditions.txt", "edema [cardiac]", "unknown-class")]
    [InlineData("drug-classes.txt", "diuretic [diuretic]\nloop diuretic", "own-class")]
    [InlineData("actions.txt", "start: begin [opposite: halt]", "unknown-opposite")]
    [InlineData("panels.txt", "basic metabolic panel > sodium", "unknown-test")]
    [InlineData("panels.txt", "bmp > creatinine", "unknown-test")]
    [InlineData("panels.txt", "creatinine > creatinine", "own-member")]
    [InlineData("panels.txt", "basic metabolic panel > creatinine, creatinine", "duplicate-member")]
    [InlineData("panels.txt", "basic metabolic panel > creatinine\nbasic metabolic panel > creatinine", "duplicate-panel")]
    [InlineData("panels.txt", "basic metabolic panel: creatinine", "lexicon")]
    [InlineData("drugs.txt", "furosemide: lasix [loop diuretic", "lexicon")]
    [InlineData("conditions.txt", "edema: the", "stop-word-form")]
    [InlineData("conditions.txt", "edema: as the", "stop-word-form")]
    [InlineData("conditions.txt", "edema: Oedema", "upper-case-form")]
    [InlineData("conditions.txt", "edema: OED EMA", "upper-case-form")]
    [InlineData("conditions.txt", "edema: &", "empty-form")]
    [InlineData("conditions.txt", "edema: x", "short-form")]
    [InlineData("conditions.txt", "edema: one two three four five six seven eight", "long-form")]
    [InlineData("actions.txt", "start: set in motion now\nstop", "long-form")]
    [InlineData("drugs.txt", "torsemide\nfurosemide", "unsorted")]
    [InlineData("stopwords.txt", "the\nas", "unsorted")]
    [InlineData("stopwords.txt", "as\nas", "duplicate-form")]
    public void A_defect_is_named_with_its_file_and_line(string file, string text, string code)
    {
        using TempFolder folder = Folder();
        string path = folder.Write(file, "# a comment\n\n" + text);
        Problem problem = LexiconLint.Check(folder.Path).Problems.First(problem => problem.Code == code);
        problem.File.ShouldBe(path);
        problem.Line!.Value.ShouldBeGreaterThan(2);
        problem.Severity.ShouldBe(ProblemSeverity.Error);
    }

    [Fact]
    public void Sections_are_sorted_each_for_itself()
    {
        using TempFolder folder = Folder();
        folder.Write("conditions.txt", "# --- last\nzoster\n\n# --- first\nacne");
        LexiconLint.Check(folder.Path).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        using TempFolder folder = Folder();
        File.Delete(Path.Combine(folder.Path, "tests.txt"));
        LexiconLint.Check(folder.Path).Problems.ShouldContain(problem => problem.Code == "no-such-file");
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        foreach ((string file, string text) in Sound)
            folder.Write(file, text);
        return folder;
    }
}
