using FsCheck;
using FsCheck.Fluent;
using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class AgreementMeasureTests
{
    // Cohen, Psychological Bulletin 70(4), 1968: 200 patients, two raters, three diagnoses; kappa 0.492.
    private static readonly int[][] Diagnoses = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];

    [Fact]
    public void Kappa_of_the_diagnoses_is_the_published_one_and_weighted_kappa_that_of_the_formula()
    {
        Of(Diagnoses).CohenKappa().ShouldBe(0.492, 0.0005);

        // Disagreement in squares: observed (40 * 1 + 20 * 4) / 200 = 0.6, expected from the margins 1.1.
        Of(Diagnoses).WeightedKappa().ShouldBe(1 - 0.6 / 1.1, 1e-12);
    }

    [Fact]
    public void AC1_stays_high_where_kappa_collapses_under_a_skewed_margin()
    {
        // Gwet's example of the paradox: 118 agree on +, 5 and 2 disagree, none agree on -: kappa -0.023, AC1 0.941.
        ConfusionMatrix matrix = Of([[118, 5], [2, 0]]);
        matrix.CohenKappa().ShouldBe(-0.0234, 0.00005);
        matrix.GwetAc1().ShouldBe(0.9408, 0.00005);
    }

    [Fact]
    public void Two_by_two_measures_follow_their_formulas()
    {
        // tn 50, fp 10, fn 5, tp 35.
        ConfusionMatrix matrix = Of([[50, 10], [5, 35]]);
        matrix.Accuracy().ShouldBe(0.85, 1e-12);
        matrix.Precision(1).ShouldBe(35.0 / 45, 1e-12);
        matrix.Recall(1).ShouldBe(35.0 / 40, 1e-12);
        matrix.F1(1).ShouldBe(70.0 / 85, 1e-12);
        matrix.BalancedAccuracy().ShouldBe((50.0 / 60 + 35.0 / 40) / 2, 1e-12);
        matrix.Matthews().ShouldBe((35 * 50 - 10 * 5) / Math.Sqrt(45.0 * 40 * 60 * 55), 1e-12);
    }

    [Fact]
    public void Where_one_side_says_the_same_of_everything_there_is_no_agreement_beyond_chance()
    {
        ConfusionMatrix matrix = Of([[6, 0, 0], [3, 0, 0], [1, 0, 0]]);
        matrix.CohenKappa().ShouldBe(0, 1e-12);
        matrix.WeightedKappa().ShouldBe(0, 1e-12);
        matrix.Matthews().ShouldBe(0);
        matrix.BalancedAccuracy().ShouldBe(1.0 / 3, 1e-12);
        double.IsNaN(matrix.Precision(2)).ShouldBeTrue();
        matrix.F1(2).ShouldBe(0);
    }

    [Fact]
    public void Where_both_sides_say_the_same_of_everything_kappa_has_no_value()
    {
        ConfusionMatrix matrix = Of([[0, 0, 0], [0, 9, 0], [0, 0, 0]]);
        double.IsNaN(matrix.CohenKappa()).ShouldBeTrue();
        double.IsNaN(matrix.WeightedKappa()).ShouldBeTrue();
        matrix.Matthews().ShouldBe(0, "by scikit-learn's convention");
        matrix.GwetAc1().ShouldBe(1);
        matrix.Accuracy().ShouldBe(1);
        double.IsNaN(matrix.F1(0)).ShouldBeTrue();
    }

    [Fact]
    public void Without_pairs_nothing_has_a_value()
    {
        var matrix = new ConfusionMatrix(3);
        double[] values = [matrix.Accuracy(), matrix.BalancedAccuracy(), matrix.MacroF1(), matrix.CohenKappa(), matrix.WeightedKappa(), matrix.GwetAc1(), matrix.Matthews(), matrix.Recall(0)];
        values.ShouldAllBe(value => double.IsNaN(value));
    }

    [Fact]
    public void A_missing_label_or_verdict_counts_nowhere()
    {
        ConfusionMatrix matrix = ConfusionMatrix.Of([0, -1, 2, 1], [0, 1, -1, 2], 3);
        matrix.Total.ShouldBe(2);
        matrix[1, 2].ShouldBe(1);
    }

    [Fact]
    public void Renaming_categories_changes_nothing_and_swapping_the_sides_nothing_but_precision_and_recall()
    {
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf(9).ToArbitrary(), cells =>
        {
            var matrix = new ConfusionMatrix(3);
            var renamed = new ConfusionMatrix(3);
            var reversed = new ConfusionMatrix(3);
            var swapped = new ConfusionMatrix(3);
            for (int i = 0; i < 9; i++)
            {
                (int a, int b) = (i / 3, i % 3);
                matrix.Add(a, b, cells[i]);
                renamed.Add((a + 1) % 3, (b + 1) % 3, cells[i]);
                reversed.Add(2 - a, 2 - b, cells[i]);
                swapped.Add(b, a, cells[i]);
            }

            Same(matrix.CohenKappa(), renamed.CohenKappa());
            Same(matrix.GwetAc1(), renamed.GwetAc1());
            Same(matrix.Matthews(), renamed.Matthews());
            Same(matrix.MacroF1(), renamed.MacroF1());
            Same(matrix.WeightedKappa(), reversed.WeightedKappa());
            Same(matrix.CohenKappa(), swapped.CohenKappa());
            Same(matrix.WeightedKappa(), swapped.WeightedKappa());
            Same(matrix.GwetAc1(), swapped.GwetAc1());
            Same(matrix.Matthews(), swapped.Matthews());
            Same(matrix.Precision(1), swapped.Recall(1));
        }).QuickCheckThrowOnFailure();

        static void Same(double a, double b) => (double.IsNaN(a) ? double.IsNaN(b) : Math.Abs(a - b) < 1e-12).ShouldBeTrue($"{a} and {b}");
    }

    [Fact]
    public void Independent_sides_agree_no_more_than_by_chance()
    {
        // The product of its margins, to the last pair.
        ConfusionMatrix matrix = Of([[12, 18, 30], [6, 9, 15], [2, 3, 5]]);
        matrix.CohenKappa().ShouldBe(0, 1e-12);
        matrix.WeightedKappa().ShouldBe(0, 1e-12);
        matrix.Matthews().ShouldBe(0, 1e-12);
    }

    private static ConfusionMatrix Of(int[][] counts)
    {
        var matrix = new ConfusionMatrix(counts.Length);
        for (int i = 0; i < counts.Length; i++)
        {
            for (int j = 0; j < counts.Length; j++)
                matrix.Add(i, j, counts[i][j]);
        }

        return matrix;
    }
}
