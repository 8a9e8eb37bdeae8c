using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Tests.Reporting.Building;

public sealed class MetricWordsTests
{
    [Theory]
    [InlineData("v2", "F1_weighted", "F1, weighted", BetterWhen.Higher)]
    [InlineData("v2", "Severe_rate", "Severe harm", BetterWhen.Lower)]
    [InlineData("v2", "F1_floor", "F1, weighted, worst answer", BetterWhen.Higher)]
    [InlineData("v2-june", "Precision_weighted", "Precision, weighted, all actions, by length", BetterWhen.Higher)]
    [InlineData("v1", "Harmful_errors_per_100", "Severe errors per 100 answers", BetterWhen.Lower)]
    [InlineData("v1", "Number_needed_to_harm", "Number needed to harm", BetterWhen.Higher)]
    [InlineData("v1", "Safety", "Safety", BetterWhen.Neither)]
    public void Rows_are_called_by_what_they_measure(string profile, string row, string label, BetterWhen better)
    {
        BoardMetric metric = MetricWords.Of(BuiltInProfiles.Get(profile)).Single(metric => metric.Name == row);
        (metric.Label, metric.Better).ShouldBe((label, better));
    }

    [Fact]
    public void Every_row_of_every_built_in_profile_says_what_it_means_and_no_two_have_one_label()
    {
        foreach (string name in BuiltInProfiles.Names)
        {
            IReadOnlyList<BoardMetric> metrics = MetricWords.Of(BuiltInProfiles.Get(name));
            metrics.ShouldAllBe(metric => metric.About.Length > 20 && metric.About.EndsWith('.'));
            metrics.Select(metric => metric.Label).ShouldBeUnique();
        }
    }

    [Fact]
    public void A_sites_own_metric_has_its_name_and_the_direction_of_its_measure()
    {
        var profile = new ScoringProfile("ours")
        {
            Metrics = [new MetricDefinition("Our_rate") { Measure = Measure.OffrubricRate }, new MetricDefinition("Our_F1") { Precision = "Our_rate", Recall = "Our_rate" }],
            Table = [new TableRow("Our_rate", TableRowKind.Mean, "Our_rate"), new TableRow("Our_F1", TableRowKind.Mean, "Our_F1")],
        };
        MetricWords.Of(profile).Select(metric => (metric.Label, metric.Better)).ShouldBe([("Off the rubric", BetterWhen.Neither), ("Our F1", BetterWhen.Higher)]);
    }

    [Theory]
    [InlineData("All001", "Allergy")]
    [InlineData("GI004", "Gastroenterology")]
    [InlineData("DemoNeuro01", "Neurology")]
    [InlineData("Nephro003", "Nephrology")]
    [InlineData("Ward17", "Ward")]
    [InlineData("Demo12", "Demo")]
    [InlineData("0017", "Other")]
    public void Specialties_are_read_off_the_letters_of_the_id(string id, string name) => SpecialtyNames.Of(id).ShouldBe(name);

    [Fact]
    public void Names_that_several_runs_use_are_told_apart()
    {
        UniqueNames.Of(["a", "b", "a"], ["one", "one", "two"]).ShouldBe(["a (one)", "b", "a (two)"]);
        UniqueNames.Of(["run", "run", "run 2"], []).ShouldBe(["run", "run 2", "run 2 2"]);
    }
}
