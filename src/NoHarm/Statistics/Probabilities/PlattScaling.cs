namespace NoHarm.Statistics;

/// <summary>
/// Turns a score into a probability that means what it says: logistic(intercept + slope * logit(p)), fitted with the
/// smoothed targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2), which keep it finite where the score separates the examples
/// (Platt, Advances in Large Margin Classifiers, 1999; Newton's method with backtracking as in Lin, Lin and Weng, Machine
/// Learning 68(3), 2007).
/// </summary>
/// <param name="Intercept">Added to every logit; 0 changes nothing.</param>
/// <param name="Slope">Factor on every logit; 1 changes nothing, below 1 the score was too sure.</param>
public sealed record PlattScaling(double Intercept, double Slope)
{
    private const int MostIterations = 100;
    private const double Converged = 1e-10;
    private const double Ridge = 1e-12;

    /// <summary>Half the last decimal that probabilities are stored with: 0 and 1 have no logit.</summary>
    private const double Nearest = 0.00005;

    /// <summary>Changes nothing.</summary>
    public static PlattScaling Identity { get; } = new(0, 1);

    /// <summary>The calibrated probability.</summary>
    /// <param name="probability">The raw one, 0 to 1.</param>
    public double Apply(double probability) => Logistic(Intercept + Slope * Logit(probability));

    /// <summary>Fits to examples; <see cref="Identity"/> when there is none.</summary>
    /// <param name="probabilities">Raw probability per example, 0 to 1.</param>
    /// <param name="outcomes">Whether the outcome came.</param>
    /// <param name="weights">How many examples each stands for, above 0; null for one. Only their proportions count: the sum is taken as the number of examples.</param>
    public static PlattScaling Fit(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outcomes.Count, probabilities.Count, nameof(outcomes));
        if (probabilities.Count == 0)
            return Identity;

        double scale = weights is null ? 1 : weights.Count / weights.Sum();
        double[] shares = [.. Enumerable.Range(0, outcomes.Count).Select(i => weights is null ? 1 : weights[i] * scale)];
        double positive = shares.Where((_, i) => outcomes[i]).Sum();
        double high = (positive + 1.0) / (positive + 2);
        double low = 1 / (outcomes.Count - positive + 2.0);
        double[] logits = [.. probabilities.Select(Logit)];
        double[] targets = [.. outcomes.Select(outcome => outcome ? high : low)];

        var fit = new PlattScaling(Logit(targets.Select((target, i) => target * shares[i]).Sum() / shares.Sum()), 0);
        for (int i = 0; i < MostIterations; i++)
        {
            (PlattScaling next, double gain) = fit.Step(logits, targets, shares);
            fit = next;
            if (gain < Converged)
                break;
        }

        return fit;
    }

    /// <summary>One Newton step, halved until it lowers the loss.</summary>
    private (PlattScaling Next, double Gain) Step(double[] logits, double[] targets, double[] shares)
    {
        double g0 = 0, g1 = 0, h00 = Ridge, h01 = 0, h11 = Ridge;
        for (int i = 0; i < logits.Length; i++)
        {
            double p = Logistic(Intercept + Slope * logits[i]);
            double residual = shares[i] * (targets[i] - p);
            double curvature = shares[i] * p * (1 - p);
            g0 += residual;
            g1 += residual * logits[i];
            h00 += curvature;
            h01 += curvature * logits[i];
            h11 += curvature * logits[i] * logits[i];
        }

        double determinant = h00 * h11 - h01 * h01;

        // Where all scores are the same there is no slope to find.
        bool isFlat = determinant <= 1e-9 * h00 * h11;
        double d0 = isFlat ? g0 / h00 : (h11 * g0 - h01 * g1) / determinant;
        double d1 = isFlat ? 0 : (h00 * g1 - h01 * g0) / determinant;
        double loss = Loss(logits, targets, shares);
        for (double size = 1; size > 1e-10; size /= 2)
        {
            var next = new PlattScaling(Intercept + size * d0, Slope + size * d1);
            double gain = loss - next.Loss(logits, targets, shares);
            if (gain > 0)
                return (next, gain);
        }

        return (this, 0);
    }

    /// <summary>Negative log-likelihood of the targets.</summary>
    private double Loss(double[] logits, double[] targets, double[] shares)
    {
        double loss = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            double z = Intercept + Slope * logits[i];

            // log(1 + e^z) without overflow.
            loss += shares[i] * (Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - targets[i] * z);
        }

        return loss;
    }

    private static double Logit(double p)
    {
        double inside = Math.Clamp(p, Nearest, 1 - Nearest);
        return Math.Log(inside / (1 - inside));
    }

    private static double Logistic(double z) => 1 / (1 + Math.Exp(-z));
}
