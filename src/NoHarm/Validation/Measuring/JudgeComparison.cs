using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>Two judges, or a judge and a rater, against the same truth on the same pairs.</summary>
/// <param name="First">The judge that is validated.</param>
/// <param name="Second">Whom it is compared with.</param>
/// <param name="Pairs">Pairs that both decided and whose truth is known.</param>
/// <param name="Cases">Base cases of these pairs.</param>
public sealed record JudgeComparison(string First, string Second, int Pairs, int Cases)
{
    private const int Verdicts = 3;

    /// <summary>What is taken for true, in words.</summary>
    public string Truth { get; init; } = "";

    /// <summary>Share of the pairs that the first has right, less that of the second.</summary>
    public Estimate Accuracy { get; init; }

    /// <summary>Kappa over three verdicts of the first, less that of the second.</summary>
    public Estimate Kappa { get; init; }

    /// <summary>Kappa of the first over three verdicts.</summary>
    public double FirstKappa { get; init; }

    /// <summary>Kappa of the second over three verdicts.</summary>
    public double SecondKappa { get; init; }

    /// <summary>McNemar's test, which takes pairs as independent: too sure where the pairs of a case resemble each other.</summary>
    public required McNemarTest McNemar { get; init; }

    /// <summary>The same question with whole cases as the unit: the test to believe.</summary>
    public required Significance AccuracyByCase { get; init; }

    /// <summary>Whether the kappas differ, with whole cases swapped.</summary>
    public required Significance KappaByCase { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="first">The judge that is validated.</param>
    /// <param name="second">Whom it is compared with.</param>
    /// <param name="pairs">Pairs that both decided.</param>
    /// <param name="replicates">Replicates of the interval and of the tests.</param>
    /// <param name="seed">The same seed gives the same result.</param>
    public static JudgeComparison Of(string first, string second, IReadOnlyList<ComparedPair> pairs, int replicates = 10_000, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ComparedPair[][] cases = [.. pairs.GroupBy(pair => pair.Case).Select(group => group.ToArray())];
        ConfusionMatrix[] firsts = [.. cases.Select(@case => Matrix(@case, pair => pair.First))];
        ConfusionMatrix[] seconds = [.. cases.Select(@case => Matrix(@case, pair => pair.Second))];
        int[] indices = [.. Enumerable.Range(0, cases.Length)];
        double[] differences = [.. pairs.Select(Difference)];
        Dictionary<string, int> numbers = cases.Select((@case, i) => (@case[0].Case, i)).ToDictionary(known => known.Case, known => known.i);
        return new JudgeComparison(first, second, pairs.Count, cases.Length)
        {
            Accuracy = ClusterRobustError.Mean(differences, [.. pairs.Select(pair => numbers[pair.Case])], [.. pairs.Select(pair => pair.Weight)]).Interval(),
            Kappa = ClusterInterval.Of(indices, drawn => Sum(firsts, drawn).CohenKappa() - Sum(seconds, drawn).CohenKappa(), replicates, seed),
            FirstKappa = Sum(firsts, indices).CohenKappa(),
            SecondKappa = Sum(seconds, indices).CohenKappa(),
            McNemar = McNemarTest.Of([.. pairs.Select(pair => pair.First == pair.Truth)], [.. pairs.Select(pair => pair.Second == pair.Truth)]),
            AccuracyByCase = SignFlipTest.Of([.. cases.Select(@case => @case.Sum(pair => pair.Weight * Difference(pair)))], replicates, seed),
            KappaByCase = PermutationTest.OfAgreement(firsts, seconds, matrix => matrix.CohenKappa(), replicates, seed),
        };
    }

    private static double Difference(ComparedPair pair) => (pair.First == pair.Truth ? 1 : 0) - (pair.Second == pair.Truth ? 1 : 0);

    private static ConfusionMatrix Matrix(ComparedPair[] pairs, Func<ComparedPair, int> verdict)
    {
        var matrix = new ConfusionMatrix(Verdicts);
        foreach (ComparedPair pair in pairs)
            matrix.Add(pair.Truth, verdict(pair), pair.Weight);
        return matrix;
    }

    private static ConfusionMatrix Sum(ConfusionMatrix[] cases, IReadOnlyList<int> drawn)
    {
        var sum = new ConfusionMatrix(Verdicts);
        foreach (int index in drawn)
            sum.Add(cases[index]);
        return sum;
    }
}
