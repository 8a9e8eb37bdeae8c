using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Tests.Scoring.JudgeErrors;

public class PrevalenceTests
{
    [Theory]
    [InlineData(0.3, 0.9, 0.95)]
    [InlineData(0.02, 0.8, 0.97)]
    [InlineData(0.95, 0.9, 0.8)]
    public void Of_two_classes_it_is_the_estimate_of_Rogan_and_Gladen(double apparent, double sensitivity, double specificity)
    {
        const double Many = 1e7;
        double[] shares = Find([Many * (1 - apparent), 0, Many * apparent], Rates([specificity, 0, 1 - specificity], [1, 0, 0], [1 - sensitivity, 0, sensitivity]), 0);
        shares[2].ShouldBe(RoganGladen.Of(apparent, sensitivity, specificity), 1e-4);
        shares[1].ShouldBe(0);
    }

    [Fact]
    public void Of_three_classes_the_shares_behind_the_verdicts_are_found_again()
    {
        double[] truth = [0.6, 0.15, 0.25];
        double[][] rates = [[0.9, 0.06, 0.04], [0.2, 0.7, 0.1], [0.1, 0.05, 0.85]];
        double[] verdicts = [.. Enumerable.Range(0, 3).Select(verdict => 1e6 * Enumerable.Range(0, 3).Sum(label => truth[label] * rates[label][verdict]))];
        double[] shares = Find(verdicts, Rates(rates), partialShare: 0.6);
        for (int i = 0; i < 3; i++)
            shares[i].ShouldBe(truth[i], 1e-3);
    }

    [Fact]
    public void A_judge_that_never_says_partial_leaves_its_share_to_the_labels()
    {
        double[] shares = Find([5000, 0, 5000], Rates([1, 0, 0], [0, 0, 1], [0, 0, 1]), partialShare: 0.3);
        (shares[1] / (shares[1] + shares[2])).ShouldBe(0.3, 1e-6);
    }

    [Fact]
    public void What_was_not_seen_among_few_is_rare_and_not_impossible()
    {
        double[] shares = Find([20, 0, 0], Rates([1, 0, 0], [0, 1, 0], [0.2, 0, 0.8]), 0);
        shares[2].ShouldBeInRange(0.001, 0.05);
        Find([0, 0, 0], Rates([1, 0, 0], [0, 1, 0], [0, 0, 1]), 0).Sum().ShouldBe(1, 1e-12);
    }

    private static double[] Find(double[] verdicts, TierTable rates, double partialShare)
    {
        var shares = new double[3];
        Prevalence.Find(verdicts, rates, 0, 0.2, partialShare, shares);
        return shares;
    }

    private static TierTable Rates(params double[][] rows)
    {
        var rates = new TierTable();
        for (int truth = 0; truth < rows.Length; truth++)
            rows[truth].CopyTo(rates.Row(0, truth));
        return rates;
    }
}
