using NoHarm.Benchmarks;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>A number for every tier, truth and verdict, such as P(verdict | truth).</summary>
public sealed class TierTable
{
    /// <summary>Number of tiers.</summary>
    public const int Tiers = (int)OptionTier.Unscored + 1;

    private const int Verdicts = TierErrors.Verdicts;

    private readonly double[] _values = new double[Tiers * Verdicts * Verdicts];

    /// <summary>The numbers of one tier and truth, by verdict.</summary>
    public Span<double> Row(int tier, int truth) => _values.AsSpan((tier * Verdicts + truth) * Verdicts, Verdicts);

    /// <summary>One number.</summary>
    public double this[int tier, int truth, int verdict] => _values[(tier * Verdicts + truth) * Verdicts + verdict];
}
