using NoHarm.Statistics;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class RequirementTests
{
    [Theory]
    [InlineData("kappa>=0.7", "kappa", true, 0.7)]
    [InlineData(" brier <= .1 ", "brier", false, 0.1)]
    [InlineData("severe.recall>=0.9", "severe.recall", true, 0.9)]
    [InlineData("severe-omission.recall_yes>=0.9", "severe-omission.recall_yes", true, 0.9)]
    [InlineData("excess.kappa>=-0.1", "excess.kappa", true, -0.1)]
    [InlineData("raters.alpha_ordinal>=0.5", "raters.alpha_ordinal", true, 0.5)]
    [InlineData("unresolved<=5e-2", "unresolved", false, 0.05)]
    public void A_requirement_names_a_measure_a_side_and_a_bound(string text, string name, bool isLowest, double bound)
    {
        Requirement requirement = Requirement.Parse(text, out string? fault)!;
        fault.ShouldBeNull();
        requirement.ShouldBe(new Requirement(name, isLowest, bound));
    }

    [Theory]
    [InlineData("kappa>0.7", "expected a measure, >= or <=, and a number")]
    [InlineData("kappa>=high", "expected a measure, >= or <=, and a number")]
    [InlineData("kappa", "expected a measure, >= or <=, and a number")]
    [InlineData("kapa>=0.7", "there is no measure \"kapa\"; expected one of accuracy, balanced_accuracy, macro_f1, kappa")]
    [InlineData("grave.recall>=0.7", "no measure \"grave.recall\"")]
    [InlineData("raters.brier<=0.7", "no measure \"raters.brier\"")]
    [InlineData("fleiss_kappa>=0.7", "no measure \"fleiss_kappa\"")]
    public void What_is_none_is_told_with_the_names_that_there_are(string text, string fault)
    {
        Requirement.Parse(text, out string? found).ShouldBeNull();
        found!.ShouldContain(fault);
    }

    [Theory]
    [InlineData("kappa>=0.6", false, false)] // the lower end is 0.5
    [InlineData("kappa>=0.6", true, true)]
    [InlineData("kappa>=0.5", false, true)] // the bound itself is allowed
    [InlineData("kappa<=0.85", false, false)] // the upper end is 0.9
    [InlineData("kappa<=0.85", true, true)]
    public void The_end_that_is_nearer_to_failing_decides_unless_the_value_is_asked_for(string text, bool onPoint, bool holds)
    {
        var measured = new Estimate(0.7, 0.5, 0.9);
        new RequirementResult(Requirement.Parse(text, out _)!, measured, measured, onPoint).Holds.ShouldBe(holds);
    }

    [Fact]
    public void The_worse_way_to_take_unresolved_verdicts_decides_and_no_number_never_holds()
    {
        Requirement kappa = Requirement.Parse("kappa>=0.6", out _)!;
        new RequirementResult(kappa, new Estimate(0.9, 0.8, 1), new Estimate(0.6, 0.4, 0.7), OnPoint: false).Holds.ShouldBeFalse();
        var none = new Estimate(double.NaN, double.NaN, double.NaN);
        new RequirementResult(kappa, none, none, OnPoint: false).Holds.ShouldBeFalse();
        new RequirementResult(Requirement.Parse("kappa<=0.6", out _)!, none, none, OnPoint: true).Holds.ShouldBeFalse();
    }
}
