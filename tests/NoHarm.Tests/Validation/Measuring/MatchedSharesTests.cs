using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class MatchedSharesTests
{
    // Cases 1 to 10 are labelled. Option 1 is matched, option 2 is not; the judge finds 8 of 10 and takes 1 of 10 for matched.
    // Option 7 is matched in 5 cases, of which the judge finds 4, and it takes no other for matched.
    // In cases 11 to 20 the judge matches 5 of 20 (options 1 and 2) and 6 of 10 (option 7).
    private static readonly JudgedRecord[] Records =
    [
        .. Enumerable.Range(1, 20).Select(number => Sample.Record(
            number,
            Sample.Says(1, number is <= 8 or >= 16 ? Verdict.Yes : Verdict.No),
            Sample.Says(2, number == 1 ? Verdict.Partial : Verdict.No),
            Sample.Says(7, number is <= 4 or >= 15 ? Verdict.Yes : Verdict.No))),
    ];

    private static readonly Label[] Labels =
    [
        .. Enumerable.Range(1, 10).SelectMany(number => new[]
        {
            Sample.Label(number, 1, "a", Verdict.Yes),
            Sample.Label(number, 2, "a", Verdict.No),
            Sample.Label(number, 7, "a", number <= 5 ? Verdict.Partial : Verdict.No),
        }),
    ];

    [Fact]
    public void The_judges_share_is_corrected_by_its_sensitivity_and_specificity()
    {
        MatchedShare harmful = Measure(Labels, Records).Single(share => share.Name == "harmful");
        (harmful.Judged, harmful.Labelled, harmful.LabelledCases).ShouldBe((40, 20, 10));
        harmful.Judge.Value.ShouldBe(14.0 / 40, 1e-12);
        harmful.Labels.Value.ShouldBe(0.5, 1e-12);

        // (0.35 + 0.9 - 1) / (0.8 + 0.9 - 1)
        harmful.Corrected.Value.ShouldBe(0.25 / 0.7, 1e-12);
        harmful.Corrected.Lower.ShouldBeInRange(0, harmful.Corrected.Value);
        harmful.Corrected.Upper.ShouldBeInRange(harmful.Corrected.Value, 1);
    }

    [Fact]
    public void Verdicts_on_other_answers_help_the_labels_by_as_much_as_they_vary_together()
    {
        MatchedShare owed = Measure(Labels, Records).Single(share => share.Name == "owed");

        // Covariance 2 / 90; variance of the mean verdict 2.4 / 90 in either half; 0.5 + lambda * (0.6 - 0.4).
        owed.Lambda.ShouldBe(2 / 4.8, 1e-12);
        owed.Powered.Value.ShouldBe(0.5 + 2 / 4.8 * 0.2, 1e-12);
        owed.Powered.Lower.ShouldBeInRange(0.01, 0.5);
        owed.IsAllLabelled.ShouldBeFalse();
    }

    [Fact]
    public void With_every_answer_labelled_all_that_knows_the_truth_says_the_same()
    {
        MatchedShare all = Measure(Labels, Records[..10])[0];
        all.Labels.Value.ShouldBe(0.5, 1e-12);
        all.Corrected.ShouldBe(all.Labels);
        RoganGladen.OfSameCases([.. Enumerable.Repeat(new CaseTable(2, 1, 3, 1), 5)], [.. Enumerable.Repeat(new CaseSums(7, 0, 3), 5)]).Value.ShouldBe(3.0 / 7, 1e-12);
        all.Powered.ShouldBe(all.Labels);
        all.Remarks.Single().ShouldContain("PPI++ equal the labels' own");
    }

    [Fact]
    public void Too_few_cases_have_no_interval_and_say_so()
    {
        MatchedShare[] shares = [.. Measure(Labels[..9], Records)];
        MatchedShare owed = shares.Single(share => share.Name == "owed");
        foreach (Estimate estimate in new[] { owed.Labels, owed.Corrected, owed.Powered })
            estimate.Lower.ShouldBe(double.NaN);
        owed.Judge.Lower.ShouldBeGreaterThan(0);

        // All three are matched, so nothing is known about what the judge does with the rest.
        owed.Corrected.Value.ShouldBe(double.NaN);
        owed.Remarks.Count().ShouldBe(2);
        owed.Remarks.ShouldContain(remark => remark.Contains("3 labelled cases, fewer than 5", StringComparison.Ordinal));
    }

    private static IReadOnlyList<MatchedShare> Measure(IReadOnlyList<Label> labels, JudgedRecord[] records) =>
        MatchedShares.Of(Sample.Join(labels, records), records, Sample.Benchmark(20));
}
