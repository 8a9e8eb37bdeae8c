namespace NoHarm.Statistics;

/// <summary>
/// A mean from few labels and many verdicts: mean of lambda * verdict where nobody labelled, plus the mean of label - lambda
/// * verdict where somebody did. Lambda is chosen for the smallest variance, so useless verdicts cost nothing and good ones
/// stand in for labels (PPI++; Angelopoulos, Duchi and Zrnic, arXiv 2311.01453, 2023), here with cases as the unit and a
/// jackknife over the labelled ones.
/// </summary>
/// <param name="Estimate">The mean and its interval, with Student's quantile of the labelled cases - 1.</param>
/// <param name="Lambda">How much the verdicts count, 0 to 1.</param>
/// <param name="StandardError">Standard error of the mean.</param>
/// <param name="LabelsOnly">The mean of the labels alone, for comparison.</param>
public sealed record PredictionPoweredMean(Estimate Estimate, double Lambda, double StandardError, ClusterRate LabelsOnly)
{
    /// <summary>
    /// Computes the mean. Labelled cases are a random part of all cases; a case is labelled or not, never half. The interval
    /// is NaN below two labelled cases.
    /// </summary>
    /// <param name="labelled">Sums over the pairs of each labelled case.</param>
    /// <param name="unlabelled">Sums over the pairs of each case without labels; their labels are not looked at.</param>
    /// <param name="scale">What the mean is: a share has its interval in log-odds.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static PredictionPoweredMean Of(
        IReadOnlyList<CaseSums> labelled,
        IReadOnlyList<CaseSums> unlabelled,
        MeasureScale scale = MeasureScale.Share,
        double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(unlabelled);
        ClusterRate truth = ClusterRobustError.OfRatio([.. labelled.Select(sums => sums.Labels)], [.. labelled.Select(sums => sums.Pairs)]);
        ClusterRate other = ClusterRobustError.OfRatio([.. unlabelled.Select(sums => sums.Verdicts)], [.. unlabelled.Select(sums => sums.Pairs)]);
        var all = new CaseMoments();
        foreach (CaseSums sums in labelled)
            all = all.Plus(sums, 1);
        (double mean, double lambda) = Fit(all, other);
        int n = labelled.Count;
        if (n < 2)
            return new PredictionPoweredMean(new Estimate(mean, double.NaN, double.NaN), lambda, double.NaN, truth);

        // Leaving out each labelled case in turn also counts what it costs that lambda was chosen on these cases.
        double[] without = [.. labelled.Select(sums => Fit(all.Plus(sums, -1), other).Mean)];
        double labelledError = BootstrapInterval.JackknifeError(without);
        double otherError = lambda > 0 ? lambda * other.StandardError : 0;
        double error = Math.Sqrt(labelledError * labelledError + otherError * otherError);
        return new PredictionPoweredMean(BootstrapInterval.WithError(mean, error, n, scale, level), lambda, error, truth);
    }

    /// <summary>
    /// The same where a case may have labelled and unlabelled pairs, such as the answers of several respondents of whom some
    /// were labelled: the jackknife leaves each case out of both parts. The labelled pairs are a random part of all.
    /// </summary>
    /// <param name="labelled">Sums over the labelled pairs of each case; zeros where it has none.</param>
    /// <param name="unlabelled">Sums over the other pairs of the same cases in the same order; zeros where it has none.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static PredictionPoweredMean OfSameCases(IReadOnlyList<CaseSums> labelled, IReadOnlyList<CaseSums> unlabelled, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(unlabelled);
        ArgumentOutOfRangeException.ThrowIfNotEqual(unlabelled.Count, labelled.Count, nameof(unlabelled));
        ClusterRate truth = ClusterRobustError.OfRatio([.. labelled.Select(sums => sums.Labels)], [.. labelled.Select(sums => sums.Pairs)]);
        (double mean, double lambda) = Without(-1);
        int cases = labelled.Count(sums => sums.Pairs > 0);
        if (cases < 2)
            return new PredictionPoweredMean(new Estimate(mean, double.NaN, double.NaN), lambda, double.NaN, truth);
        double error = BootstrapInterval.JackknifeError([.. Enumerable.Range(0, labelled.Count).Select(i => Without(i).Mean)]);
        return new PredictionPoweredMean(BootstrapInterval.WithError(mean, error, cases, MeasureScale.Share, level), lambda, error, truth);

        (double Mean, double Lambda) Without(int left)
        {
            var all = new CaseMoments();
            for (int i = 0; i < labelled.Count; i++)
            {
                if (i != left && labelled[i].Pairs > 0)
                    all = all.Plus(labelled[i], 1);
            }

            CaseSums[] others = [.. unlabelled.Where((sums, i) => i != left && sums.Pairs > 0)];
            return Fit(all, ClusterRobustError.OfRatio([.. others.Select(sums => sums.Verdicts)], [.. others.Select(sums => sums.Pairs)]));
        }
    }

    private static (double Mean, double Lambda) Fit(CaseMoments labelled, ClusterRate other)
    {
        double variance = labelled.VerdictVariance;

        // Without cases to predict, or verdicts that vary, the labels stand alone.
        if (!(variance > 0) || other.Clusters < 2)
            return (labelled.LabelMean, 0);
        double lambda = Math.Clamp(labelled.Covariance / (variance + other.StandardError * other.StandardError), 0, 1);
        return (lambda > 0 ? labelled.LabelMean + lambda * (other.Value - labelled.VerdictMean) : labelled.LabelMean, lambda);
    }
}
