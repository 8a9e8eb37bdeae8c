using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class HypothesisTests
{
    [Fact]
    public void McNemars_values_are_the_published_ones()
    {
        // Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91, 2013: 21 children before and after stem cell
        // transplantation, 1 and 7 discordant: asymptotic 0.034, exact 0.070, mid-p 0.039.
        var test = new McNemarTest(1, 7);
        test.ChiSquare.ShouldBe(4.5, 1e-12);
        test.AsymptoticP.ShouldBe(0.034, 0.0005);
        test.ExactP.ShouldBe(0.0703, 0.00005);
        test.MidP.ShouldBe(0.0391, 0.00005);
    }

    [Fact]
    public void Without_discordant_pairs_there_is_no_difference()
    {
        McNemarTest test = McNemarTest.Of([true, false, true], [true, false, true]);
        test.ShouldBe(new McNemarTest(0, 0));
        test.ExactP.ShouldBe(1);
        test.MidP.ShouldBe(1);
        test.AsymptoticP.ShouldBe(1);
    }

    [Fact]
    public void Darwins_maize_gives_Fishers_p_value()
    {
        // Fisher, The Design of Experiments, 1935, section 21: 863 of 32,768 sign patterns give a sum of 314 or more, so
        // 1,726 in either direction. 15 pairs are above the exact limit, so the value is sampled.
        double[] eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
        Significance test = SignFlipTest.Of(eighths, replicates: 100_000);
        test.Statistic.ShouldBe(314);
        test.Exact.ShouldBeFalse();
        test.P.ShouldBe(1726.0 / 32768, 0.003);
    }

    [Fact]
    public void Few_cases_are_tested_exactly()
    {
        // All five differences have one sign: 2 of 32 patterns are as far from zero.
        Significance test = SignFlipTest.Of([1, 2, 0, 3, 1, 2]);
        test.Exact.ShouldBeTrue();
        test.P.ShouldBe(2.0 / 32, 1e-12);
        SignFlipTest.Of([0, 0]).P.ShouldBe(1);
        double.IsNaN(SignFlipTest.Of([]).P).ShouldBeTrue();
    }

    [Fact]
    public void Swapping_judges_whose_difference_is_a_sum_is_flipping_signs()
    {
        double[] differences = [3, -1, 4, 1, -5, 9, 2];
        ConfusionMatrix[] first = [.. differences.Select(d => Right(10 + d))], second = [.. differences.Select(_ => Right(10))];
        Significance swaps = PermutationTest.OfAgreement(first, second, matrix => matrix[0, 0]);
        swaps.Statistic.ShouldBe(13);
        swaps.P.ShouldBe(SignFlipTest.Of(differences).P, 1e-12);
        PermutationTest.OfAgreement(first, first, matrix => matrix.Accuracy()).P.ShouldBe(1);

        static ConfusionMatrix Right(double count)
        {
            var matrix = new ConfusionMatrix(2);
            matrix.Add(0, 0, count);
            matrix.Add(0, 1, 20 - count);
            return matrix;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(47)]
    public void Flipping_eight_signs_at_a_time_is_flipping_them_one_by_one(int cases)
    {
        // Quarters, so that no order of adding them makes a difference; every fifth case has none.
        double[] differences = [.. Enumerable.Range(1, cases).Select(i => i % 5 == 0 ? 0 : (i * 37 % 100 - 45) / 4.0)];
        double[] moving = [.. differences.Where(difference => difference != 0)];
        Significance one = PermutationTest.OfSwaps(moving.Length, swapped => moving.Select((d, i) => swapped[i] ? -d : d).Sum(), replicates: 500, seed: 3);
        Significance eight = SignFlipTest.Of(differences, replicates: 500, seed: 3);
        eight.ShouldBe(one);
        SignFlipTest.OfMany([[1, 2, 3], differences, []], replicates: 500, seed: 3)[1].P.ShouldBe(SignFlipTest.OfMany([differences], 500, 3)[0].P);
    }
}
