using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class PairGroupTests
{
    [Fact]
    public void Scores_group_the_verdicts_by_tier_and_by_how_bad_a_mistake_could_be()
    {
        JoinedPairs joined = Sample.Join(
            [.. Enumerable.Range(1, 9).Select(option => Sample.Label(1, option, "a", Verdict.No))],
            Sample.Record(1, [.. Enumerable.Range(1, 9).Select(option => Sample.Says(option, Verdict.No) with { Stance = option == 1 ? Stance.Against : null })]));
        IReadOnlyList<PairGroup> groups = PairGroup.Of(joined.Pairs);
        Shown(GroupKind.Overall).ShouldBe(["all 123456789"]);
        Shown(GroupKind.Harm).ShouldBe(["severe 19", "moderate 28", "mild 37", "uncertain 456"]);
        Shown(GroupKind.Tier).ShouldBe(
        [
            "severe-commission 1", "moderate-commission 2", "mild-commission 3", "uncertain 456", "mild-omission 7", "moderate-omission 8", "severe-omission 9",
        ]);
        Shown(GroupKind.Category).ShouldBe(["Diagnostic 13579", "Medication 2468"]);
        Shown(GroupKind.Specialty).ShouldBe(["C 123456789"]);
        Shown(GroupKind.Stance).ShouldBe(["against 1", "none read 23456789"]);
        Shown(GroupKind.Raters).ShouldBeEmpty();

        IEnumerable<string> Shown(GroupKind kind) =>
            groups.Where(group => group.Kind == kind).Select(group => $"{group.Name} {string.Concat(group.Pairs.Select(pair => pair.Option.Id))}");
    }
}
