using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Scoring.JudgeErrors;

namespace NoHarm.Tests.Scoring.JudgeErrors;

public class ErrorTallyTests
{
    [Fact]
    public void Pairs_are_counted_by_tier_label_and_verdict()
    {
        var tally = new ErrorTally();
        tally.Add(OptionTier.SevereOmission, Verdict.Yes, Verdict.No, "A1");
        tally.Add(OptionTier.SevereOmission, Verdict.Yes, Verdict.No, "A2");
        tally.Add(OptionTier.SevereOmission, Verdict.No, Verdict.Partial, "A2");
        tally.Add(OptionTier.SevereCommission, Verdict.No, Verdict.No, "A2");
        (tally.Pairs, tally.Cases).ShouldBe((4, 2));
        IReadOnlyList<TierErrors> errors = tally.Errors();
        errors.Select(tier => tier.Tier).ShouldBe([OptionTier.SevereCommission, OptionTier.SevereOmission]);
        errors[1].Counts.Select(row => row.ToArray()).ShouldBe([[0, 1, 0], [0, 0, 0], [2, 0, 0]]);
        (errors[1].Total, errors[1].Labelled(Verdict.Yes), errors[1][Verdict.No, Verdict.Partial]).ShouldBe((3, 2, 1));
    }

    [Fact]
    public void Unequal_weights_set_the_shares_and_lower_the_number_of_pairs()
    {
        var tally = new ErrorTally();
        tally.Add(OptionTier.Uncertain, Verdict.Yes, Verdict.Yes, "A1", 3);
        tally.Add(OptionTier.Uncertain, Verdict.Yes, Verdict.No, "A2", 1);

        // Kish: (3 + 1)^2 / (9 + 1) = 1.6 pairs, of which three quarters are right.
        TierErrors tier = tally.Errors().ShouldHaveSingleItem();
        tier[Verdict.Yes, Verdict.Yes].ShouldBe(1.2, 1e-12);
        tier[Verdict.Yes, Verdict.No].ShouldBe(0.4, 1e-12);
    }

    [Fact]
    public void Pairs_that_are_wrong_together_say_less_than_their_number()
    {
        var tally = new ErrorTally();
        for (int @case = 0; @case < 200; @case++)
        {
            Verdict verdict = @case % 2 == 0 ? Verdict.Yes : Verdict.No;
            for (int pair = 0; pair < 5; pair++)
                tally.Add(OptionTier.MildOmission, Verdict.Yes, verdict, $"A{@case}");
        }

        // Five pairs that are always alike are one: (sum of residuals)^2 is 25 times, their squares 5 times 1/4.
        tally.DesignEffect().ShouldBe(5.0 * 200 / 199, 1e-9);
    }

    [Fact]
    public void Pairs_of_cases_of_their_own_have_no_design_effect()
    {
        var tally = new ErrorTally();
        for (int @case = 0; @case < 200; @case++)
            tally.Add(OptionTier.MildOmission, Verdict.Yes, @case % 3 == 0 ? Verdict.Yes : Verdict.No, $"A{@case}");
        tally.DesignEffect().ShouldBe(200.0 / 199, 1e-9);
        new ErrorTally().DesignEffect().ShouldBe(1);
    }
}
