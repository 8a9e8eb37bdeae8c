using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class JudgeComparisonTests
{
    [Fact]
    public void Pairs_of_one_case_are_one_observation()
    {
        // The first alone is right on two pairs of A, two of B and one of C; the second alone on one of D.
        ComparedPair[] pairs =
        [
            new("A", 2, 2, 0), new("A", 0, 0, 2), new("B", 2, 2, 0), new("B", 2, 2, 1), new("C", 0, 0, 2), new("D", 2, 0, 2), new("D", 0, 0, 0),
        ];
        JudgeComparison comparison = JudgeComparison.Of("x", "y", pairs, replicates: 500);
        (comparison.Pairs, comparison.Cases).ShouldBe((7, 4));
        (comparison.McNemar.OnlyFirst, comparison.McNemar.OnlySecond).ShouldBe((5, 1));

        // Binomial(6, 1/2): 2 * (1 + 6) / 64.
        comparison.McNemar.ExactP.ShouldBe(14 / 64.0, 1e-12);
        comparison.Accuracy.Value.ShouldBe(4 / 7.0, 1e-12);

        // The cases sum to 2, 2, 1 and -1.
        comparison.AccuracyByCase.Exact.ShouldBeTrue();
        comparison.AccuracyByCase.P.ShouldBe(SignFlips([2, 2, 1, -1]), 1e-12);
    }

    [Fact]
    public void Nobody_differs_from_himself()
    {
        ComparedPair[] pairs = [.. Enumerable.Range(0, 20).Select(i => new ComparedPair($"C{i / 2}", i % 3, (i + i / 7) % 3, (i + i / 7) % 3))];
        JudgeComparison comparison = JudgeComparison.Of("x", "x", pairs, replicates: 500);
        comparison.Kappa.Value.ShouldBe(0);
        comparison.Accuracy.Value.ShouldBe(0);
        comparison.McNemar.ExactP.ShouldBe(1);
        comparison.AccuracyByCase.P.ShouldBe(1);
        comparison.KappaByCase.P.ShouldBe(1);
    }

    private static double SignFlips(int[] sums)
    {
        int asLarge = Enumerable.Range(0, 1 << sums.Length)
            .Count(signs => Math.Abs(sums.Select((sum, i) => (signs >> i & 1) == 1 ? -sum : sum).Sum()) >= Math.Abs(sums.Sum()));
        return asLarge / Math.Pow(2, sums.Length);
    }
}
