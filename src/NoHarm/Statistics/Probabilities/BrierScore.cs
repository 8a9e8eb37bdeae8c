namespace NoHarm.Statistics;

/// <summary>How far probabilities are from what happened (Brier, Monthly Weather Review 78(1), 1950, for two outcomes).</summary>
public static class BrierScore
{
    /// <summary>Mean squared difference, 0 (perfect) to 1; 0.25 for a coin. NaN without examples.</summary>
    /// <param name="probabilities">Probability of the outcome, 0 to 1, per example.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="weights">How many examples each stands for; null for one.</param>
    public static double Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outcomes.Count, probabilities.Count, nameof(outcomes));
        double sum = 0, total = 0;
        for (int i = 0; i < probabilities.Count; i++)
        {
            double difference = probabilities[i] - (outcomes[i] ? 1 : 0);
            double weight = weights?[i] ?? 1;
            sum += weight * difference * difference;
            total += weight;
        }

        return sum / total;
    }
}
