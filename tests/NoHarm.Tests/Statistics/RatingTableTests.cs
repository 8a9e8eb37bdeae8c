using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class RatingTableTests
{
    // Fleiss, Psychological Bulletin 76(5), 1971, table 1: 30 patients, 6 psychiatrists, 5 diagnoses; kappa 0.430.
    private const string Patients =
        "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 "
        + "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";

    // Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C: 4 observers, 12 units, 7 missing.
    private static readonly string[] Observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];

    [Fact]
    public void Fleiss_kappa_of_the_psychiatric_diagnoses_is_the_published_one()
    {
        var table = new RatingTable(5);
        foreach (string patient in Patients.Split(' '))
            table.Add([.. patient.SelectMany((count, category) => Enumerable.Repeat(category, count - '0'))]);
        table.PairableItems.ShouldBe(30);
        table.FleissKappa().ShouldBe(0.430, 0.0005);
    }

    [Fact]
    public void Alpha_with_missing_ratings_is_the_published_one()
    {
        RatingTable table = OfObservers(Observers);
        table.KrippendorffAlpha(MeasurementLevel.Nominal).ShouldBe(0.743, 0.0005);
        table.KrippendorffAlpha(MeasurementLevel.Ordinal).ShouldBe(0.815, 0.0005);
        table.KrippendorffAlpha(MeasurementLevel.Interval).ShouldBe(0.849, 0.0005);
    }

    [Fact]
    public void Alpha_of_the_data_with_many_gaps_is_the_published_one()
    {
        // Krippendorff, Content Analysis, and the Wikipedia article on the alpha: 3 coders, 15 units, half of it missing.
        RatingTable table = OfObservers([".....34121133.3", "1.213343.......", "..21344.21133.4"]);
        table.KrippendorffAlpha(MeasurementLevel.Nominal).ShouldBe(0.691, 0.0005);
        table.KrippendorffAlpha(MeasurementLevel.Ordinal).ShouldBe(0.807, 0.0005);
        table.KrippendorffAlpha(MeasurementLevel.Interval).ShouldBe(0.811, 0.0005);
    }

    [Fact]
    public void Kappa_and_AC1_with_missing_ratings_are_those_of_Gwets_handbook()
    {
        // The same 12 units in Gwet, Handbook of Inter-Rater Reliability, 4th ed., 2014: Fleiss 0.761, AC1 0.775.
        RatingTable table = OfObservers(Observers);
        table.FleissKappa().ShouldBe(0.76117, 0.00001);
        table.GwetAc1().ShouldBe(0.77544, 0.00001);
        table.RatedItems.ShouldBe(12);
        table.PairableItems.ShouldBe(11);
    }

    [Fact]
    public void Two_raters_who_agree_on_everything_reach_one_by_every_measure()
    {
        var table = new RatingTable(3);
        foreach (int category in (int[])[0, 1, 2, 2, 1, 0])
            table.Add([category, category, -1]);
        table.FleissKappa().ShouldBe(1, 1e-12);
        table.GwetAc1().ShouldBe(1, 1e-12);
        table.KrippendorffAlpha(MeasurementLevel.Ordinal).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Where_only_one_category_is_used_kappa_and_alpha_have_no_value_and_AC1_is_one()
    {
        var table = new RatingTable(3);
        table.Add([2, 2, 2]);
        table.Add([2, 2, -1]);
        double.IsNaN(table.FleissKappa()).ShouldBeTrue();
        double.IsNaN(table.KrippendorffAlpha(MeasurementLevel.Nominal)).ShouldBeTrue();
        double.IsNaN(table.KrippendorffAlpha(MeasurementLevel.Ordinal)).ShouldBeTrue();
        table.GwetAc1().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Where_no_item_has_two_ratings_nothing_has_a_value()
    {
        var table = new RatingTable(3);
        table.Add([0, -1]);
        table.Add([-1, 2]);
        table.Add([-1, -1]);
        table.RatedItems.ShouldBe(2);
        double.IsNaN(table.FleissKappa()).ShouldBeTrue();
        double.IsNaN(table.GwetAc1()).ShouldBeTrue();
        double.IsNaN(table.KrippendorffAlpha(MeasurementLevel.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void Renaming_the_categories_changes_no_nominal_measure_and_reversing_them_no_ordinal_one()
    {
        RatingTable table = OfObservers(Observers), renamed = OfObservers(Observers, c => (c + 2) % 5), reversed = OfObservers(Observers, c => 4 - c);
        renamed.FleissKappa().ShouldBe(table.FleissKappa(), 1e-12);
        renamed.GwetAc1().ShouldBe(table.GwetAc1(), 1e-12);
        renamed.KrippendorffAlpha(MeasurementLevel.Nominal).ShouldBe(table.KrippendorffAlpha(MeasurementLevel.Nominal), 1e-12);
        reversed.KrippendorffAlpha(MeasurementLevel.Ordinal).ShouldBe(table.KrippendorffAlpha(MeasurementLevel.Ordinal), 1e-12);
    }

    [Fact]
    public void The_order_of_the_raters_makes_no_difference()
    {
        RatingTable swapped = OfObservers([Observers[2], Observers[0], Observers[3], Observers[1]]);
        swapped.FleissKappa().ShouldBe(OfObservers(Observers).FleissKappa(), 1e-12);
        swapped.KrippendorffAlpha(MeasurementLevel.Ordinal).ShouldBe(OfObservers(Observers).KrippendorffAlpha(MeasurementLevel.Ordinal), 1e-12);
    }

    private static RatingTable OfObservers(string[] observers, Func<int, int>? rename = null)
    {
        string[] rows = observers;
        int[,] ratings = new int[rows[0].Length, rows.Length];
        for (int unit = 0; unit < rows[0].Length; unit++)
        {
            for (int rater = 0; rater < rows.Length; rater++)
                ratings[unit, rater] = rows[rater][unit] is var given && given == '.' ? -1 : rename is null ? given - '1' : rename(given - '1');
        }

        return RatingTable.Of(ratings, 5);
    }
}
