namespace NoHarm.Judging;

/// <summary>A judge's probabilities of the three verdicts; they sum to 1.</summary>
/// <param name="No">Probability of <see cref="Verdict.No"/>, 0 to 1.</param>
/// <param name="Partial">Probability of <see cref="Verdict.Partial"/>, 0 to 1.</param>
/// <param name="Yes">Probability of <see cref="Verdict.Yes"/>, 0 to 1.</param>
public readonly record struct VerdictProbabilities(double No, double Partial, double Yes)
{
    private const double Tolerance = 1e-3;
    private const int Steps = 10_000;

    /// <summary>Probability that the option is matched at all.</summary>
    public double Matched => Partial + Yes;

    /// <summary>
    /// The verdict that they amount to: matched from one half on, and then yes when that is at least as likely as
    /// partial. Meant for <see cref="Rounded"/> probabilities, of which no noise can cross the half.
    /// </summary>
    public Verdict Likeliest => No > 0.5 ? Verdict.No : Yes >= Partial ? Verdict.Yes : Verdict.Partial;

    /// <summary>Whether they are numbers from 0 to 1 with sum 1, a thousandth more or less.</summary>
    public bool IsDistribution => No >= 0 && Partial >= 0 && Yes >= 0 && Math.Abs(No + Partial + Yes - 1) < Tolerance;

    /// <summary>
    /// The same with four decimals and sum 1, so that the last bits of a computation change neither a verdict nor a stored
    /// byte.
    /// </summary>
    public VerdictProbabilities Rounded()
    {
        double sum = No + Partial + Yes;
        int yes = (int)Math.Round(Yes / sum * Steps);
        int partial = Math.Min((int)Math.Round(Partial / sum * Steps), Steps - yes);
        return new VerdictProbabilities((double)(Steps - partial - yes) / Steps, (double)partial / Steps, (double)yes / Steps);
    }

    /// <summary>The probability of one verdict.</summary>
    public double Of(Verdict verdict) => verdict switch
    {
        Verdict.Yes => Yes,
        Verdict.Partial => Partial,
        _ => No,
    };
}
