using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Validation;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class PairJoinTests
{
    [Fact]
    public void What_has_no_partner_is_counted_and_never_filled_in()
    {
        JoinedPairs joined = Sample.Join(
            [
                Sample.Label(1, 1, "a", Verdict.Yes), Sample.Label(1, 1, "b", Verdict.Yes), Sample.Label(1, 2, "b", Verdict.No),
                Sample.Label(2, 1, "a", Verdict.Yes), Sample.Label(2, 1, "b", Verdict.No),
            ],
            Sample.Record(1, Sample.Says(1, Verdict.Yes), Sample.Says(2, Verdict.No), Sample.Says(3, Verdict.Yes)),
            Sample.Record(3, Sample.Says(1, Verdict.Yes)));
        joined.Pairs.Select(pair => (pair.Option.Id, string.Join(' ', pair.Ratings), pair.Reference, pair.Verdict)).ShouldBe([(1, "2 2", 2, 2), (2, "-1 0", 0, 0)]);
        joined.Labels.ShouldBe(3);
        joined.NotJudged.ShouldBe(1);
        joined.NotLabelled.ShouldBe(7);
        joined.Pairs[1].Split.ShouldBe(RaterSplit.Single);
    }

    [Fact]
    public void A_third_persons_decision_is_true_and_is_no_rater_among_the_others()
    {
        JoinedPairs joined = Sample.Join(
            [Sample.Label(1, 1, "a", Verdict.Yes), Sample.Label(1, 1, "b", Verdict.No), Sample.Label(1, 1, "adjudicated", Verdict.Partial)],
            Sample.Record(1, Sample.Says(1, Verdict.Partial)));
        joined.Raters.Select(rater => rater.Name).ShouldBe(["a", "b"]);
        joined.AllRaters.Count.ShouldBe(3);
        (joined.Pairs[0].Reference, joined.Pairs[0].IsTied, joined.Pairs[0].Split, joined.Adjudicated).ShouldBe((1, false, RaterSplit.Split, 1));
    }

    [Fact]
    public void An_unresolved_verdict_is_none_and_its_probability_is_none()
    {
        ValidationPair pair = Sample.Join([Sample.Label(1, 1, "a", Verdict.No)], Sample.Record(1, Sample.Unresolved(1))).Pairs[0];
        pair.IsUnresolved.ShouldBeTrue();
        pair.Probability.ShouldBe(double.NaN);
        pair.Counts.ShouldBeFalse();
        (pair.AtWorst().Verdict, pair.AtWorst().Probability).ShouldBe((2, 1));
    }

    [Fact]
    public void An_answer_without_text_matches_nothing_even_without_verdicts()
    {
        JoinedPairs joined = Sample.Join([Sample.Label(1, 1, "a", Verdict.Yes)], Sample.Record(1) with { IsEmpty = true });
        joined.Pairs.Single().Verdict.ShouldBe(0);
        Sample.Join([Sample.Label(1, 1, "a", Verdict.Yes)], Sample.Record(1)).NotJudged.ShouldBe(1);
    }

    [Fact]
    public void A_label_without_a_respondent_means_every_answer_with_its_id_and_trial()
    {
        JudgedRecord first = Sample.Record(1, Sample.Says(1, Verdict.Yes));
        JudgedRecord second = first with { Key = new ResponseKey("other", "C1", 1) };
        Sample.Join([Sample.Label(1, 1, "a", Verdict.Yes, respondent: null)], first, second).Pairs.Count.ShouldBe(2);

        var problems = new ProblemList();
        Label[] twice = [Sample.Label(1, 1, "a", Verdict.Yes, respondent: null), Sample.Label(1, 1, "a", Verdict.No)];
        new PairJoin(Sample.Benchmark(1), Sample.SetOf(twice)).With([first], problems);
        problems.All.Single().Code.ShouldBe("duplicate-label");
    }
}
