using NoHarm.Benchmarks;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Statistics;

namespace NoHarm.Tests.Reporting.Building;

public sealed class HarmFiguresTests
{
    [Fact]
    public void Harms_are_counted_by_tier_and_type_and_off_the_rubric_they_are_commissions()
    {
        Respondent hasty = TwoRespondents.Read().Data.Respondents.Single(respondent => respondent.Name == "hasty");

        // All001: omission of 2 (moderate), off the rubric score 2 (moderate). All002: omissions of 1 and 2, commission of 3.
        TierHarm severe = hasty.Harm[0], moderate = hasty.Harm[1], mild = hasty.Harm[2];
        (severe.Tier, severe.Omissions.Value, severe.Commissions.Value, severe.AnswersHarmed.Value).ShouldBe((HarmTier.Severe, 0.5, 0.5, 0.5));
        (moderate.Tier, moderate.Omissions.Value, moderate.Commissions.Value, moderate.AnswersHarmed.Value).ShouldBe((HarmTier.Moderate, 1, 0.5, 1));
        (mild.Tier, mild.Omissions.Value, mild.Commissions.Value, mild.AnswersHarmed.Value).ShouldBe((HarmTier.Mild, 0, 0, 0));

        // Two cases, so a resample has the mean 0, a half or 1.
        (severe.Omissions.Low, severe.Omissions.High).ShouldBe((0, 1));
    }

    [Fact]
    public void The_number_needed_to_harm_is_one_over_the_share_and_its_ends_change_places()
    {
        Respondent hasty = TwoRespondents.Read().Data.Respondents.Single(respondent => respondent.Name == "hasty");
        NumberNeededToHarm severe = hasty.NumberNeededToHarm[0], moderate = hasty.NumberNeededToHarm[1];
        (severe.Answers, severe.Harmed, severe.Number.Value, severe.Number.Low).ShouldBe((2, 1, 2, 1));
        severe.Number.High.ShouldBeNull("in a quarter of the resamples nobody is harmed");
        moderate.Number.ShouldBe(new Interval(1, 1, 1));
    }

    [Fact]
    public void Where_nobody_was_harmed_there_is_a_lower_end_alone()
    {
        Respondent right = TwoRespondents.Read().Data.Respondents.Single(respondent => respondent.Name == "right");
        NumberNeededToHarm severe = right.NumberNeededToHarm[0];
        severe.Number.Value.ShouldBeNull();
        severe.Number.High.ShouldBeNull();

        // Wilson's interval of 0 of 2 ends at z^2 / (2 + z^2) with z = 1.959964.
        severe.Number.Low!.Value.ShouldBe((2 + 3.841459) / 3.841459, 1e-5);
    }

    [Theory]
    [InlineData(0.25, 0.1, 0.4, 4.0, 2.5, 10.0)]
    [InlineData(0.02, 0.01, 0.05, 50.0, 20.0, 100.0)]
    public void Ends_are_turned_round(double value, double low, double high, double number, double from, double to) =>
        HarmFigures.NumberOf(new Estimate(value, low, high), 100, 0.95).ShouldBe(new Interval(number, from, to));

    [Fact]
    public void No_answer_gives_no_number() => HarmFigures.NumberOf(new Estimate(double.NaN, double.NaN, double.NaN), 0, 0.95).ShouldBe(new Interval(null, null, null));

    [Fact]
    public void A_case_with_many_variants_counts_once()
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9);
        string bench = disk.Rubric("All002", 9);
        NoHarm.Benchmarks.Case first = RunOnDisk.Case(bench, "All001"), second = RunOnDisk.Case(bench, "All002");
        Respondent read = RunOnDisk.Read(disk.Run("run", bench, null,
        [
            RunOnDisk.Record("r", "All001", first, "1"), RunOnDisk.Record("r", "All001-1", first, ""),
            RunOnDisk.Record("r", "All001-2", first, ""), RunOnDisk.Record("r", "All002", second, "1"),
        ])).Data.Respondents[0];

        // Two of three variants of the one case and none of the other: (2/3 + 0) / 2, not 2 of 4.
        read.Harm[0].AnswersHarmed.Value.ShouldBe(0.333333);
        read.NumberNeededToHarm[0].Number.Value.ShouldBe(3);
        (read.NumberNeededToHarm[0].Harmed, read.NumberNeededToHarm[0].Answers).ShouldBe((2, 4));

        read.Variants.Select(part => (part.Name, part.Cases, part.Answers, part.SevereAnswers.Value)).ShouldBe([("As written", 2, 2, 0), ("Variants", 1, 2, 1)]);
        CaseScore @case = read.CaseScores[0];
        (@case.Case, @case.Answers, @case.SevereAnswers, @case.Lowest, @case.Highest).ShouldBe(("All001", 3, 2, 0, 1));

        // One option matched in one of three answers: 1 - H(1/3) = 1 - 0.918296.
        @case.Resilience.ShouldBe(0.081704);
        read.CaseScores[1].Resilience.ShouldBeNull();
    }

    [Fact]
    public void Categories_are_those_of_the_options_that_do_the_harm()
    {
        Respondent hasty = TwoRespondents.Read().Data.Respondents.Single(respondent => respondent.Name == "hasty");

        // Options 1 and 3 are of the category Medication, 2 and 4 of Referral; each was judged in two answers.
        hasty.Categories.ShouldBe(
        [
            new CategoryHarm("Medication", 4, 0.5, 0.5, 1),
            new CategoryHarm("Referral", 4, 1, 0, 0),
        ]);
    }
}
