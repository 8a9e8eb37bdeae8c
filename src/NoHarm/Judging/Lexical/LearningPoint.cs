using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>How good weights are that were fitted on some of the cases, on cases that they have not seen.</summary>
/// <param name="Cases">How many cases they were fitted on.</param>
/// <param name="Kappa">Cohen's kappa of matched against not.</param>
/// <param name="Area">Area under the ROC curve of the probability of a match.</param>
public sealed record LearningPoint(int Cases, double Kappa, double Area)
{
    private const int Folds = 5;
    private const int Repeats = 2;
    private const int Step = 4;

    /// <summary>The learning curve: every case is judged once per repeat, by weights fitted on a random part of the cases outside its fold.</summary>
    public static IReadOnlyList<LearningPoint> CurveOf(LexicalTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        string[] cases = [.. trainer.Cases.Distinct()];
        int most = cases.Length - ((cases.Length + Folds - 1) / Folds);
        int[] sizes = [.. Enumerable.Range(1, most / Step).Select(i => i * Step).Append(most).Distinct().Order()];
        return [.. sizes.Select(size => Of(trainer, cases, size))];
    }

    private static LearningPoint Of(LexicalTrainer trainer, string[] cases, int size)
    {
        var counts = new QualityCounts[Repeats * Folds];
        Parallel.For(0, counts.Length, i =>
        {
            string[] shuffled = Shuffled(cases, i / Folds);
            HashSet<string> held = [.. shuffled.Where((_, place) => place % Folds == i % Folds)];
            HashSet<string> fitted = [.. shuffled.Where(@case => !held.Contains(@case)).Take(size)];
            LexicalModel model = trainer.Fit([.. Enumerable.Range(0, trainer.Cases.Count).Where(e => fitted.Contains(trainer.Cases[e]))]);
            counts[i] = QualityCounts.Of(trainer, Enumerable.Range(0, trainer.Cases.Count).Where(e => held.Contains(trainer.Cases[e])), model);
        });
        var verdicts = new ConfusionMatrix(3);
        foreach (QualityCounts count in counts)
            verdicts.Add(count.Verdicts);
        double area = RocCurve.Area([.. counts.SelectMany(count => count.Probabilities)], [.. counts.SelectMany(count => count.Outcomes)]);
        return new LearningPoint(size, verdicts.Binary(1).CohenKappa(), area);
    }

    private static string[] Shuffled(string[] cases, int seed)
    {
        string[] shuffled = [.. cases];
        var random = new Pcg64((ulong)seed);
        Span<int> drawn = stackalloc int[1];
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            random.Integers(i + 1, drawn);
            (shuffled[i], shuffled[drawn[0]]) = (shuffled[drawn[0]], shuffled[i]);
        }

        return shuffled;
    }
}
