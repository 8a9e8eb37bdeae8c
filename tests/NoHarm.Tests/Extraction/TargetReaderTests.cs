using NoHarm.Extraction;
using Shouldly;
using Xunit;

namespace NoHarm.Tests.Extraction;

public class TargetReaderTests
{
    [Theory]
    [InlineData("target LDL < 70 mg/dL", TargetKind.Bound, 0, 70)]
    [InlineData("LDL goal below 55", TargetKind.Bound, 0, 55)]
    [InlineData("HbA1c 7-8%", TargetKind.Percent, 7, 8)]
    [InlineData("A1c <6.5%", TargetKind.Percent, 0, 6.5)]
    [InlineData("keep it under 130/80 mmHg", TargetKind.Pressure, 0, 130)]
    public void A_target_has_a_kind_and_a_range(string text, TargetKind kind, double low, double high)
    {
        Target target = TargetReader.Read(text).ShouldHaveSingleItem();
        target.Kind.ShouldBe(kind);
        target.Low.ShouldBe(low);
        target.High.ShouldBe(high);
        text[target.Span.Start..target.Span.End].ShouldContain(high.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("for less than 3 weeks")]
    [InlineData("metformin 500 mg twice daily")]
    [InlineData("in 2-4 weeks")]
    public void A_time_or_a_dose_is_no_target(string text) => TargetReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("A1c < 7%", "A1c <7%", true)]
    [InlineData("A1c 7-8%", "A1c 7-7.5 %", true)]
    [InlineData("A1c 7-8%", "A1c 6-6.5%", false)]
    [InlineData("A1c < 7%", "A1c 7-8%", false)]
    [InlineData("LDL < 70", "LDL < 55", false)]
    [InlineData("BP < 130/80", "BP 130/80", true)]
    [InlineData("LDL < 70", "A1c < 70%", false)]
    public void Targets_meet_when_bounds_are_equal_or_ranges_overlap(string one, string other, bool meet) =>
        TargetReader.Read(one)[0].Meets(TargetReader.Read(other)[0]).ShouldBe(meet);
}
