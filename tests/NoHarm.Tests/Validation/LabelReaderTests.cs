using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Validation;

namespace NoHarm.Tests.Validation;

public class LabelReaderTests
{
    private const string Raters = """{"raters": [{"rater": "dr-a", "kind": "physician", "note": "GP"}, {"rater": "m", "kind": "llm"}]}""";
    private const string Good = """{"respondent": "r", "id": "A1", "trial": 2, "option": 4, "rater": "dr-a", "verdict": "partial", "evidence": "Hold it", "note": "dose"}""";

    [Fact]
    public void The_first_line_says_who_the_raters_are_and_nobody_else_is_a_physician()
    {
        LabelSet set = Read($"{Raters}\n{Good}\n{{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\"}}\n", out ProblemList problems);
        problems.All.ShouldBeEmpty();
        set.Raters.Select(rater => (rater.Name, rater.Kind)).ShouldBe(
            [("dr-a", RaterKind.Physician), ("m", RaterKind.Llm), ("x", RaterKind.Unknown)]);
        Label label = set.Labels[0];
        (label.Respondent, label.Id, label.Trial, label.Option, label.Verdict, label.Evidence, label.Note, label.Line)
            .ShouldBe(("r", "A1", 2, 4, Verdict.Partial, "Hold it", "dose", 2));
        set.Labels[1].Respondent.ShouldBeNull();
        set.Labels[1].Trial.ShouldBe(1);
        set.KindOf("nobody").ShouldBe(RaterKind.Unknown);
    }

    [Fact]
    public void A_side_file_says_who_the_raters_are_when_the_first_line_does_not()
    {
        using var folder = new TempFolder();
        folder.Write("raters.json", Raters);
        var problems = new ProblemList();
        LabelReader.Read(folder.Write("labels.jsonl", Good), problems).KindOf("dr-a").ShouldBe(RaterKind.Physician);
        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_kind_that_is_none_counts_as_unknown_with_a_warning()
    {
        LabelSet set = Read("{\"raters\": [{\"rater\": \"dr-a\", \"kind\": \"doctor\"}]}\n" + Good, out ProblemList problems);
        set.KindOf("dr-a").ShouldBe(RaterKind.Unknown);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("unknown-rater-kind");
        problems.HasErrors.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"maybe\"}", "unknown-verdict")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": true}", "wrong-type")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\"}", "missing-field")]
    [InlineData("{\"id\": \"A1\", \"option\": \"5\", \"rater\": \"x\", \"verdict\": \"no\"}", "wrong-value")]
    [InlineData("{\"id\": \"A1\", \"rater\": \"x\", \"verdict\": \"no\"}", "missing-field")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"verdict\": \"no\"}", "missing-field")]
    [InlineData("{\"option\": 5, \"rater\": \"x\", \"verdict\": \"no\"}", "missing-field")]
    [InlineData("{\"id\": \"A1\", \"trial\": 0, \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\"}", "wrong-value")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\", \"weight\": 0}", "wrong-value")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\", \"weight\": 1e308}", "wrong-value")]
    [InlineData("{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\", \"weight\": \"2\"}", "wrong-value")]
    [InlineData(Good, "duplicate-label")]
    [InlineData("{\"id\": \"A1\"", JsonLines.TornCode)]
    public void A_wrong_label_is_an_error_at_its_line(string line, string code)
    {
        LabelSet set = Read($"{Raters}\n{Good}\n{line}", out ProblemList problems);
        set.Labels.ShouldHaveSingleItem();
        problems.All.ShouldHaveSingleItem().Code.ShouldBe(code);
        problems.All[0].Line.ShouldBe(3);
        problems.HasErrors.ShouldBeTrue();
    }

    [Theory]
    [InlineData("yse", "Did you mean \"yes\"?")]
    [InlineData("Partial", "Did you mean \"partial\"?")]
    [InlineData("partail", "Did you mean \"partial\"?")]
    [InlineData("n", "Did you mean \"no\"?")]
    [InlineData("unclear", null)]
    public void A_mistyped_verdict_is_told_what_was_probably_meant(string verdict, string? suggestion)
    {
        Read($"{Good}\n{{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"{verdict}\"}}\n", out ProblemList problems);
        string message = problems.All.ShouldHaveSingleItem().Message;
        message.ShouldContain($"\"verdict\" is \"{verdict}\"; expected \"yes\", \"partial\" or \"no\".");
        message.Contains("Did you mean", StringComparison.Ordinal).ShouldBe(suggestion is not null);
        message.ShouldEndWith(suggestion ?? ".");
    }

    [Fact]
    public void A_rater_who_is_declared_twice_is_an_error()
    {
        Read($"{{\"raters\": [{{\"rater\": \"dr-a\", \"kind\": \"physician\"}}, {{\"rater\": \"dr-a\", \"kind\": \"llm\"}}]}}\n{Good}\n", out ProblemList problems);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("duplicate-rater");
        problems.All[0].Line.ShouldBe(1);
    }

    [Fact]
    public void A_pair_has_one_weight_whoever_labels_it()
    {
        const string label = """{"id": "A1", "option": 5, "rater": "RATER", "verdict": "no", "weight": 2.5}""";
        LabelSet set = Read($"{label}\n{label.Replace("RATER", "b", StringComparison.Ordinal)}\n", out ProblemList problems);
        problems.All.ShouldBeEmpty();
        set.Labels.ShouldAllBe(read => read.Weight == 2.5);
        Read($"{label}\n{label.Replace("RATER", "b", StringComparison.Ordinal).Replace("2.5", "3", StringComparison.Ordinal)}\n", out problems);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("two-weights");
        problems.All[0].Line.ShouldBe(2);
        problems.All[0].Message.ShouldContain("2.5 on line 1");
    }

    [Fact]
    public void A_pair_that_one_rater_left_out_is_told_and_not_filled_in()
    {
        LabelSet set = Read(string.Join('\n',
            """{"id": "A1", "option": 1, "rater": "a", "verdict": "yes"}""",
            """{"id": "A1", "option": 2, "rater": "a", "verdict": "no"}""",
            """{"id": "A1", "option": 1, "rater": "b", "verdict": "no"}""", ""), out ProblemList problems);
        set.Labels.Count.ShouldBe(3);
        set.CheckCoverage(problems);
        Problem missing = problems.All.ShouldHaveSingleItem();
        (missing.Code, missing.Severity).ShouldBe(("missing-pair", ProblemSeverity.Warning));
        missing.Message.ShouldStartWith("b labelled 1 of the 2 pairs that anybody labelled; the first that is missing is option 2 of */A1/1.");
    }

    [Fact]
    public void Two_cases_that_were_swapped_are_recognised_by_what_was_quoted()
    {
        LabelSet set = Read(string.Join('\n',
            """{"id": "A1", "option": 1, "rater": "x", "verdict": "yes", "evidence": "Begin B"}""",
            """{"id": "A1", "option": 2, "rater": "x", "verdict": "no"}""",
            """{"id": "B1", "option": 1, "rater": "x", "verdict": "yes", "evidence": "Hold A"}""",
            """{"id": "C1", "option": 1, "rater": "x", "verdict": "yes", "evidence": "See D"}""", ""), out ProblemList problems);
        set.CheckEvidence(new ResponseSet(
        [
            new(new ResponseKey("r", "A1", 1), "Hold A now."),
            new(new ResponseKey("r", "B1", 1), "Begin B now."),
            new(new ResponseKey("r", "C1", 1), "Ask C now."),
            new(new ResponseKey("r", "D1", 1), "See D now."),
        ], ""), problems);
        problems.All.Select(problem => (problem.Code, problem.Line)).ShouldBe([("swapped-cases", 1), ("evidence-not-in-response", 4)]);
        problems.All[0].Message.ShouldContain("what x quotes from r/A1/1 is in the answer of r/B1/1, and the other way round (1 and 1 labels)");
        problems.All[1].Message.ShouldEndWith("It is in the answer of r/D1/1: was the label meant for that?");
    }

    [Theory]
    [InlineData("")]
    [InlineData(Raters)]
    public void A_file_without_labels_is_an_error(string text)
    {
        Read(text, out ProblemList problems).Labels.ShouldBeEmpty();
        problems.All.ShouldContain(problem => problem.Code == "no-labels" || problem.Code == JsonLines.TornCode);
    }

    [Fact]
    public void Unknown_cases_options_and_evidence_are_found()
    {
        LabelSet set = Read(string.Join('\n',
            """{"id": "A1", "option": 1, "rater": "x", "verdict": "yes", "evidence": "Hold  it"}""",
            """{"id": "A1", "option": 2, "rater": "x", "verdict": "yes", "evidence": "Hold it"}""",
            """{"id": "A1", "option": 9, "rater": "x", "verdict": "no"}""",
            """{"id": "A1-3", "option": 1, "rater": "x", "verdict": "no"}""",
            """{"id": "B1", "option": 1, "rater": "x", "verdict": "no"}""", ""), out ProblemList problems);
        var benchmark = new Benchmark("bench", [new("A1", "f", "", [new(1, "a", ""), new(2, "b", "")])]);
        set.CheckAgainst(benchmark, problems);
        problems.All.Select(problem => (problem.Code, problem.Line!.Value)).ShouldBe([("unknown-option", 3), ("unknown-id", 5)]);

        problems = new ProblemList();
        set.CheckEvidence(new ResponseSet([new(new ResponseKey("r", "A1", 1), "Hold it now.")], ""), problems);
        problems.All.Select(problem => (problem.Code, problem.Line!.Value)).ShouldBe(
            [("evidence-not-in-response", 1), ("label-without-response", 4), ("label-without-response", 5)]);
        problems.All[0].Message.ShouldNotContain("Hold");
    }

    [Fact]
    public void Written_labels_read_back_as_they_were()
    {
        LabelSet set = Read($"{Raters}\n{Good}\n{{\"id\": \"A1\", \"option\": 5, \"rater\": \"x\", \"verdict\": \"no\", \"weight\": 7.25}}\n", out _);
        using var folder = new TempFolder();
        string path = Path.Combine(folder.Path, "again.jsonl");
        using (FileStream stream = File.Create(path))
            LabelWriter.Write(stream, set);
        var problems = new ProblemList();
        LabelSet again = LabelReader.Read(path, problems);
        problems.All.ShouldBeEmpty();
        again.Raters.ShouldBe(set.Raters);
        again.Labels.Select(label => label with { File = "" }).ShouldBe(set.Labels.Select(label => label with { File = "" }));
    }

    [Fact]
    public void The_real_development_labels_fit_their_benchmark_and_their_answers()
    {
        var problems = new ProblemList();
        LabelSet set = LabelReader.Read(SharedData.Path("mapping-dev", "labels.jsonl"), problems);
        set.CheckAgainst(BenchmarkReader.Read(SharedData.Path("noharm-open"), problems), problems);
        set.CheckEvidence(ResponseReader.Read(SharedData.Path("mapping-dev", "responses.jsonl"), problems), problems);
        problems.All.ShouldBeEmpty();
        set.Labels.Count.ShouldBe(2 * 1653);
        set.Labels.Count(label => label.Rater == "llm-1" && label.Verdict != Verdict.No).ShouldBe(350);
    }

    private static LabelSet Read(string text, out ProblemList problems)
    {
        using var folder = new TempFolder();
        problems = new ProblemList();
        return LabelReader.Read(folder.Write("labels.jsonl", text), problems);
    }
}
