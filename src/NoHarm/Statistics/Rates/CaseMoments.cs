namespace NoHarm.Statistics;

/// <summary>Sums over cases from which means over their pairs follow, with the errors of these.</summary>
internal readonly record struct CaseMoments(
    int Cases,
    double Pairs,
    double Labels,
    double Verdicts,
    double PairsSquared,
    double PairsLabels,
    double PairsVerdicts,
    double LabelsVerdicts,
    double VerdictsSquared)
{
    /// <summary>Mean label over the pairs.</summary>
    public double LabelMean => Labels / Pairs;

    /// <summary>Mean verdict over the pairs.</summary>
    public double VerdictMean => Verdicts / Pairs;

    /// <summary>Squared cluster-robust error of the mean verdict, as <see cref="ClusterRobustError.OfRatio"/> has it.</summary>
    public double VerdictVariance =>
        Correction * (VerdictsSquared - 2 * VerdictMean * PairsVerdicts + VerdictMean * VerdictMean * PairsSquared);

    /// <summary>Covariance of the errors of both means.</summary>
    public double Covariance =>
        Correction * (LabelsVerdicts - LabelMean * PairsVerdicts - VerdictMean * PairsLabels + LabelMean * VerdictMean * PairsSquared);

    private double Correction => Cases / (Cases - 1.0) / (Pairs * Pairs);

    /// <summary>The sums with one case more, or less.</summary>
    /// <param name="sums">The case.</param>
    /// <param name="sign">1 to add it, -1 to take it out.</param>
    public CaseMoments Plus(CaseSums sums, int sign) => new(
        Cases + sign,
        Pairs + sign * sums.Pairs,
        Labels + sign * sums.Labels,
        Verdicts + sign * sums.Verdicts,
        PairsSquared + sign * sums.Pairs * sums.Pairs,
        PairsLabels + sign * sums.Pairs * sums.Labels,
        PairsVerdicts + sign * sums.Pairs * sums.Verdicts,
        LabelsVerdicts + sign * sums.Labels * sums.Verdicts,
        VerdictsSquared + sign * sums.Verdicts * sums.Verdicts);
}
