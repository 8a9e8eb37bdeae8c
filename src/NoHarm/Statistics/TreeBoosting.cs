namespace NoHarm.Statistics;

/// <summary>
/// Fits boosted trees to yes-or-no outcomes: each tree takes a Newton step on the logistic loss (Friedman, "Greedy
/// function approximation", Annals of Statistics 29(5), 2001; the gain and the penalised leaf are those of Chen and
/// Guestrin, "XGBoost", KDD 2016), on a part of the examples, and each question looks at a part of the features (Friedman,
/// "Stochastic gradient boosting", Computational Statistics and Data Analysis 38(4), 2002). The same seed gives the same trees.
/// </summary>
public sealed record TreeBoosting
{
    private const int Decimals = 5;

    /// <summary>Number of trees.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>Questions from root to end, at most.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Share of a tree's step that is taken, above 0 to 1.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>Share of the examples that each tree sees, above 0 to 1.</summary>
    public double RowShare { get; init; } = 0.6;

    /// <summary>Share of the features that each question chooses from, above 0 to 1.</summary>
    public double FeatureShare { get; init; } = 0.2;

    /// <summary>The fewest examples at an end.</summary>
    public int LeastExamples { get; init; } = 10;

    /// <summary>The penalty on squared values.</summary>
    public double Ridge { get; init; } = 1;

    /// <summary>The seed of the random draws, from 0.</summary>
    public int Seed { get; init; }

    /// <summary>Fits the trees.</summary>
    /// <param name="rows">One feature vector per example, all of the same length.</param>
    /// <param name="labels">Whether each example is positive.</param>
    public BoostedTrees Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(labels);
        if (rows.Count == 0)
            throw new ArgumentException("There is nothing to fit: expected at least one example.", nameof(rows));
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Count, rows.Count, nameof(labels));

        int positives = labels.Count(label => label);
        double start = Math.Round(Math.Log((positives + 0.5) / (rows.Count - positives + 0.5)), Decimals);
        double[] logOdds = [.. Enumerable.Repeat(start, rows.Count)];
        double[] gradients = new double[rows.Count];
        double[] curvatures = new double[rows.Count];
        var random = new Pcg64((ulong)Seed);
        var trees = new DecisionTree[Trees];
        for (int t = 0; t < Trees; t++)
        {
            for (int i = 0; i < rows.Count; i++)
            {
                double p = 1 / (1 + Math.Exp(-logOdds[i]));
                gradients[i] = (labels[i] ? 1 : 0) - p;
                curvatures[i] = p * (1 - p);
            }

            var growth = new Growth(this, rows, gradients, curvatures, random);
            trees[t] = growth.Grow(Draw(random, rows.Count, RowShare));
            for (int i = 0; i < rows.Count; i++)
                logOdds[i] += trees[t].ValueOf(rows[i]);
        }

        return new BoostedTrees(start, trees);
    }

    /// <summary>A random part of the numbers below a bound, at least one of them, in order.</summary>
    private static int[] Draw(Pcg64 random, int bound, double share)
    {
        int[] all = [.. Enumerable.Range(0, bound)];
        int wanted = Math.Clamp((int)Math.Round(bound * share), 1, bound);
        Span<int> drawn = stackalloc int[1];
        for (int i = 0; i < wanted; i++)
        {
            random.Integers(bound - i, drawn);
            (all[i], all[i + drawn[0]]) = (all[i + drawn[0]], all[i]);
        }

        Array.Sort(all, 0, wanted);
        return all[..wanted];
    }

    /// <summary>Grows one tree.</summary>
    private sealed class Growth(TreeBoosting options, IReadOnlyList<double[]> rows, double[] gradients, double[] curvatures, Pcg64 random)
    {
        private readonly List<DecisionTree.Node> _nodes = [];

        public DecisionTree Grow(int[] examples)
        {
            Add(examples, 0);
            return new DecisionTree(_nodes);
        }

        private int Add(int[] examples, int depth)
        {
            int own = _nodes.Count;
            (double gradient, double curvature) = Sum(examples);
            _nodes.Add(new DecisionTree.Node(-1, Math.Round(options.Rate * gradient / (curvature + options.Ridge), Decimals), 0, 0));
            if (depth == options.Depth || BestQuestion(examples, gradient, curvature) is not { } best)
                return own;
            int atMost = Add([.. examples.Where(i => rows[i][best.Feature] <= best.Threshold)], depth + 1);
            int more = Add([.. examples.Where(i => rows[i][best.Feature] > best.Threshold)], depth + 1);
            _nodes[own] = new DecisionTree.Node(best.Feature, best.Threshold, atMost, more);
            return own;
        }

        private (int Feature, double Threshold)? BestQuestion(int[] examples, double gradient, double curvature)
        {
            (int Feature, double Threshold)? best = null;
            double bestGain = 1e-9;
            double[] values = new double[examples.Length];
            foreach (int feature in Draw(random, rows[0].Length, options.FeatureShare))
            {
                int[] sorted = [.. examples];
                for (int i = 0; i < sorted.Length; i++)
                    values[i] = rows[sorted[i]][feature];
                Array.Sort(values, sorted);
                (double g, double h) = (0, 0);
                for (int i = 0; i < sorted.Length - 1; i++)
                {
                    g += gradients[sorted[i]];
                    h += curvatures[sorted[i]];
                    double threshold = Math.Round((values[i] + values[i + 1]) / 2, Decimals);
                    if (i + 1 < options.LeastExamples || sorted.Length - i - 1 < options.LeastExamples || values[i] > threshold || values[i + 1] <= threshold)
                        continue;
                    double gain = Score(g, h) + Score(gradient - g, curvature - h) - Score(gradient, curvature);
                    if (gain > bestGain)
                        (best, bestGain) = ((feature, threshold), gain);
                }
            }

            return best;
        }

        private double Score(double gradient, double curvature) => gradient * gradient / (curvature + options.Ridge);

        private (double Gradient, double Curvature) Sum(int[] examples)
        {
            (double gradient, double curvature) = (0, 0);
            foreach (int i in examples)
                (gradient, curvature) = (gradient + gradients[i], curvature + curvatures[i]);
            return (gradient, curvature);
        }
    }
}
