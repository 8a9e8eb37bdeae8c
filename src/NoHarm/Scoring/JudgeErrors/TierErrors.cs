using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>How often a judge gave which verdict where the labels say what is true, for the options of one tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Counts">
/// Pairs by label (row) and verdict (column), each in the order no, partial, yes; from 0. Unresolved verdicts are not among
/// them. Where pairs were drawn with unequal probability, what their weights make of the counts, scaled to the number of
/// equally drawn pairs that would be as precise: not whole then.
/// </param>
public sealed record TierErrors(OptionTier Tier, IReadOnlyList<IReadOnlyList<double>> Counts)
{
    /// <summary>Number of verdicts: no, partial, yes.</summary>
    public const int Verdicts = (int)Verdict.Yes + 1;

    /// <summary>Number of pairs.</summary>
    public double Total => Counts.Sum(row => row.Sum());

    /// <summary>Pairs with a label.</summary>
    public double Labelled(Verdict label) => Counts[(int)label].Sum();

    /// <summary>Pairs with a label and a verdict.</summary>
    public double this[Verdict label, Verdict verdict] => Counts[(int)label][(int)verdict];

    /// <summary>The counts of a confusion matrix with labels in its rows.</summary>
    public static TierErrors Of(OptionTier tier, ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var counts = new double[Verdicts][];
        for (int label = 0; label < Verdicts; label++)
        {
            counts[label] = new double[Verdicts];
            for (int verdict = 0; verdict < Verdicts; verdict++)
                counts[label][verdict] = matrix[label, verdict];
        }

        return new TierErrors(tier, counts);
    }
}
