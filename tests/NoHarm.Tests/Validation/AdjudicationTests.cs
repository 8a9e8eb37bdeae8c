using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Tests.Validation.Sheets;
using NoHarm.Validation;
using NoHarm.Validation.Adjudicating;
using NoHarm.Validation.Sheets;

namespace NoHarm.Tests.Validation;

public class AdjudicationTests
{
    private static readonly Rater Physician = new("dr-a", RaterKind.Physician);

    /// <summary>dr-a labels as the demo's author did, and so does dr-b, except every tenth pair; only dr-a has the last five.</summary>
    private static readonly LabelSet Labels = new(
        [
            .. SheetSample.Labels.Labels.Select(label => label with { Rater = "dr-a", Weight = 2 }),
            .. SheetSample.Labels.Labels.SkipLast(5).Select((label, i) => label with
            {
                Rater = "dr-b",
                Weight = 2,
                Verdict = i % 10 == 0 ? (label.Verdict == Verdict.Yes ? Verdict.No : Verdict.Yes) : label.Verdict,
                Evidence = null,
            }),
        ],
        [Physician, new Rater("dr-b", RaterKind.Physician)]);

    [Fact]
    public void Raters_differ_where_their_verdicts_do()
    {
        IReadOnlyList<Disagreement> open = Adjudication.Open(Labels);
        open.Count.ShouldBe(50);
        open.ShouldAllBe(pair => pair.Labels.Count == 2 && pair.Distance > 0);
        Adjudication.Open(SheetSample.Labels).ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_stand_under_a_name_of_their_own_and_with_the_third_persons_kind()
    {
        var problems = new ProblemList();
        LabelSet merged = Adjudication.Merge(Labels, Decide(RaterKind.Other, problems), withAgreed: false, problems);
        problems.All.ShouldBeEmpty();
        merged.Labels.Count.ShouldBe(Labels.Labels.Count + 50);
        merged.KindOf(Adjudication.RaterName).ShouldBe(RaterKind.Other);
        Label[] decided = [.. merged.Labels.Where(label => label.Rater == Adjudication.RaterName)];
        decided.ShouldAllBe(label => label.Weight == 2);
        foreach (Label label in decided)
            label.Verdict.ShouldBe(SheetSample.Labels.Labels.Single(given => given.Respondent == label.Respondent && given.Id == label.Id && given.Option == label.Option).Verdict);
        Adjudication.Open(merged).ShouldBeEmpty();
    }

    [Fact]
    public void What_all_agreed_on_joins_them_when_asked_and_nobody_is_more_than_the_least()
    {
        var problems = new ProblemList();
        LabelSet merged = Adjudication.Merge(Labels, Decide(RaterKind.Physician, problems), withAgreed: true, problems);
        merged.KindOf(Adjudication.RaterName).ShouldBe(RaterKind.Physician);

        // 501 pairs, of which five have one rater only.
        merged.Labels.Count(label => label.Rater == Adjudication.RaterName).ShouldBe(496);
        merged.Labels.Where(label => label.Rater == Adjudication.RaterName && label.Verdict != Verdict.No).Count(label => label.Evidence is null).ShouldBeLessThan(50);

        LabelSet mixed = Labels with { Raters = [Physician, new Rater("dr-b", RaterKind.Llm)] };
        Adjudication.Merge(mixed, Decide(RaterKind.Physician, problems), withAgreed: true, problems).KindOf(Adjudication.RaterName).ShouldBe(RaterKind.Llm);
        Adjudication.Merge(mixed, Decide(RaterKind.Physician, problems), withAgreed: false, problems).KindOf(Adjudication.RaterName).ShouldBe(RaterKind.Physician);
        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void Opinions_are_shown_without_names_and_only_when_asked()
    {
        var problems = new ProblemList();
        IReadOnlyList<Disagreement> open = Adjudication.Open(Labels);
        (IReadOnlyList<SheetPair> pairs, IReadOnlyList<string> columns) = Adjudication.Ask(open, SheetSample.Benchmark, SheetSample.Responses, true, new Pcg64(0), problems);
        columns.ShouldBe(["opinion 1", "opinion 2"]);
        for (int i = 0; i < pairs.Count; i++)
            pairs[i].Hints.ShouldBe(open[i].Labels.Select(label => LabelWords.Of(label.Verdict)), ignoreOrder: true);
        Enumerable.Range(0, pairs.Count).Count(i => pairs[i].Hints[0] == LabelWords.Of(open[i].Labels[0].Verdict)).ShouldBeInRange(10, 40);
        Adjudication.Ask(open, SheetSample.Benchmark, SheetSample.Responses, false, new Pcg64(0), problems).Pairs.ShouldAllBe(pair => pair.Hints.Count == 0);
        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_twice_or_of_other_labels_is_an_error()
    {
        var problems = new ProblemList();
        LabelSet decided = Decide(RaterKind.Other, problems);
        LabelSet merged = Adjudication.Merge(Labels, decided, withAgreed: false, problems);
        Adjudication.Merge(merged, decided, withAgreed: false, problems);
        problems.All.Count(problem => problem.Code == "duplicate-label").ShouldBe(50);

        problems = new ProblemList();
        Adjudication.Merge(Labels, decided with { Labels = [decided.Labels[0] with { Option = 999 }] }, withAgreed: false, problems);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("other-labels");
    }

    /// <summary>The sheet for the third person, filled in by the demo's labels and read back.</summary>
    private static LabelSet Decide(RaterKind kind, ProblemList problems)
    {
        using var folder = new TempFolder();
        var random = new Pcg64(0);
        (IReadOnlyList<SheetPair> pairs, IReadOnlyList<string> columns) = Adjudication.Ask(
            Adjudication.Open(Labels), SheetSample.Benchmark, SheetSample.Responses, false, random, problems);
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetBuilder.ForAnybody(pairs, columns, SheetPurpose.Adjudicate, random);
        string file = folder.Write("third.csv", SheetSample.Filled(sheets[0]));
        return SheetImport.Read([new SheetSource(file, Adjudication.RaterName, kind)], key, problems).Labels;
    }
}
