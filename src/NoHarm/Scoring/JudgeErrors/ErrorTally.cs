using NoHarm.Benchmarks;
using NoHarm.Judging;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>Counts a judge's verdicts against labels, for a certificate.</summary>
public sealed class ErrorTally
{
    private readonly List<Pair> _pairs = [];

    /// <summary>Number of pairs.</summary>
    public int Pairs => _pairs.Count;

    /// <summary>Number of cases.</summary>
    public int Cases => _pairs.DistinctBy(pair => pair.Case).Count();

    /// <summary>Counts one pair of an answer and an option. Verdicts that the judge could not give do not belong here.</summary>
    /// <param name="tier">The option's tier.</param>
    /// <param name="label">What is true.</param>
    /// <param name="verdict">What the judge said.</param>
    /// <param name="case">The base case.</param>
    /// <param name="weight">How many pairs it stands for where pairs were drawn with unequal probability, above 0.</param>
    public void Add(OptionTier tier, Verdict label, Verdict verdict, string @case, double weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        _pairs.Add(new Pair(tier, label, verdict, @case, weight));
    }

    /// <summary>
    /// The counts by tier. Weighted pairs count as so many equally drawn ones as would be as precise, by Kish's effective
    /// size (Survey Sampling, 1965, 11.7): their shares are those of the weights.
    /// </summary>
    public IReadOnlyList<TierErrors> Errors() =>
        [.. _pairs.GroupBy(pair => pair.Tier).OrderBy(tier => tier.Key).Select(tier => new TierErrors(tier.Key, Counts([.. tier])))];

    /// <summary>
    /// By how much the variance of the error rates is larger because pairs come in cases, from 1: squared sums of the
    /// residuals by case over the sum of their squares, taken together over the tiers (Kish, 1965, 8.2).
    /// </summary>
    public double DesignEffect()
    {
        double clustered = 0, alone = 0;
        foreach (IGrouping<Verdict, Pair> label in _pairs.GroupBy(pair => pair.Label))
        {
            Dictionary<OptionTier, double> wrong = label.GroupBy(pair => pair.Tier)
                .ToDictionary(tier => tier.Key, tier => tier.Sum(pair => pair.IsWrong ? pair.Weight : 0) / tier.Sum(pair => pair.Weight));
            foreach (IGrouping<string, Pair> @case in label.GroupBy(pair => pair.Case))
            {
                double[] residuals = [.. @case.Select(pair => pair.Weight * ((pair.IsWrong ? 1 : 0) - wrong[pair.Tier]))];
                clustered += residuals.Sum() * residuals.Sum();
                alone += residuals.Sum(residual => residual * residual);
            }
        }

        int cases = Cases;
        return alone > 0 && cases > 1 ? Math.Max(1, clustered / alone * cases / (cases - 1)) : 1;
    }

    private static double[][] Counts(Pair[] pairs)
    {
        double[][] counts = [.. Enumerable.Range(0, TierErrors.Verdicts).Select(_ => new double[TierErrors.Verdicts])];
        foreach (IGrouping<Verdict, Pair> label in pairs.GroupBy(pair => pair.Label))
        {
            double weights = label.Sum(pair => pair.Weight);
            double effective = weights * weights / label.Sum(pair => pair.Weight * pair.Weight);
            foreach (Pair pair in label)
                counts[(int)label.Key][(int)pair.Verdict] += pair.Weight / weights * effective;
        }

        // Equal weights give whole counts, up to the last bits of the division.
        return Array.ConvertAll(counts, row => Array.ConvertAll(row, count => Math.Abs(count - Math.Round(count)) < 1e-9 ? Math.Round(count) : count));
    }

    private sealed record Pair(OptionTier Tier, Verdict Label, Verdict Verdict, string Case, double Weight)
    {
        public bool IsWrong => Label != Verdict;
    }
}
