using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// The true share behind an apparent one, given how often the judge is right: (apparent + specificity - 1) /
/// (sensitivity + specificity - 1) (Rogan and Gladen, American Journal of Epidemiology 107(1), 1978).
/// </summary>
public static class RoganGladen
{
    /// <summary>
    /// The corrected share, cut to 0..1; NaN where the judge is no better than chance (sensitivity + specificity at most 1),
    /// because then it says nothing about the truth.
    /// </summary>
    /// <param name="apparent">Share of the verdicts that are positive.</param>
    /// <param name="sensitivity">Share of the true positives that the judge finds.</param>
    /// <param name="specificity">Share of the true negatives that it leaves alone.</param>
    public static double Of(double apparent, double sensitivity, double specificity)
    {
        double youden = sensitivity + specificity - 1;
        return youden > 0 ? Math.Clamp((apparent + specificity - 1) / youden, 0, 1) : double.NaN;
    }

    /// <summary>
    /// The corrected share with an interval for shares measured on independent sets of cases (Lang and Reiczigel,
    /// Preventive Veterinary Medicine 113(1), 2014), with effective sizes for numbers of examples and Student's quantile
    /// of the set with the fewest cases.
    /// </summary>
    /// <param name="apparent">Positive verdicts where the truth is not known.</param>
    /// <param name="sensitivity">Positive verdicts among the labelled positives.</param>
    /// <param name="specificity">Negative verdicts among the labelled negatives.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <returns>The share; NaN with the interval 0 to 1 where the judge is no better than chance or a set has fewer than two cases.</returns>
    public static Estimate Of(ClusterRate apparent, ClusterRate sensitivity, ClusterRate specificity, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(apparent);
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(specificity);
        double corrected = Of(apparent.Value, sensitivity.Value, specificity.Value);
        int fewest = Math.Min(apparent.Clusters, Math.Min(sensitivity.Clusters, specificity.Clusters));
        if (double.IsNaN(corrected) || fewest < 2)
            return new Estimate(corrected, 0, 1);

        double q = StudentT.InvCDF(0, 1, fewest - 1, 0.5 + level / 2);

        // Agresti and Coull's additions keep every variance above 0.
        double n = apparent.EffectiveSize + q * q, positives = sensitivity.EffectiveSize + 2, negatives = specificity.EffectiveSize + 2;
        double p = (apparent.Value * apparent.EffectiveSize + q * q / 2) / n;
        double se = (sensitivity.Value * sensitivity.EffectiveSize + 1) / positives;
        double sp = (specificity.Value * specificity.EffectiveSize + 1) / negatives;
        double youden = se + sp - 1;
        if (youden <= 0)
            return new Estimate(corrected, 0, 1);

        double middle = (p + sp - 1) / youden;
        double seVariance = se * (1 - se) / positives, spVariance = sp * (1 - sp) / negatives;
        double shift = 2 * q * q * (middle * seVariance - (1 - middle) * spVariance);
        double error = Math.Sqrt(p * (1 - p) / n + middle * middle * seVariance + (1 - middle) * (1 - middle) * spVariance) / youden;
        return new Estimate(corrected, Math.Clamp(middle + shift - q * error, 0, 1), Math.Clamp(middle + shift + q * error, 0, 1));
    }

    /// <summary>
    /// The corrected share where sensitivity and specificity come from the same labelled cases: both are low in the same hard
    /// cases, so their errors partly cancel, which a jackknife over cases sees and separate errors do not. Its interval is
    /// symmetric in log-odds, with Student's quantile; where the jackknife fails (no error among the labels, or too few cases
    /// to leave one out) it is that of separate errors.
    /// </summary>
    /// <param name="labelled">The labelled cases.</param>
    /// <param name="apparent">Positive verdicts in other cases, where the truth is not known.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static Estimate OfCases(IReadOnlyList<CaseTable> labelled, ClusterRate apparent, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(apparent);
        (ClusterRate sensitivity, ClusterRate specificity) = RatesOf(labelled);
        Estimate separate = Of(apparent, sensitivity, specificity, level);
        double share = separate.Value;
        if (!(share > 0 && share < 1) || Math.Min(sensitivity.Informative, specificity.Informative) < 2 || apparent.Clusters < 2)
            return separate;

        double positives = labelled.Sum(c => c.TruePositive + c.FalseNegative), found = labelled.Sum(c => c.TruePositive);
        double negatives = labelled.Sum(c => c.TrueNegative + c.FalsePositive), left = labelled.Sum(c => c.TrueNegative);
        double[] without =
        [
            .. labelled.Select(c => Of(
                apparent.Value,
                (found - c.TruePositive) / (positives - c.TruePositive - c.FalseNegative),
                (left - c.TrueNegative) / (negatives - c.TrueNegative - c.FalsePositive))),
        ];
        double labelledError = BootstrapInterval.JackknifeError(without);
        double otherError = apparent.StandardError / (sensitivity.Value + specificity.Value - 1);
        double error = Math.Sqrt(labelledError * labelledError + otherError * otherError);
        int fewest = Math.Min(labelled.Count, apparent.Clusters);
        return double.IsNaN(error) ? separate : BootstrapInterval.WithError(share, error, fewest, MeasureScale.Share, level);
    }

    /// <summary>
    /// The same where the apparent share comes from the labelled cases too, or from other answers of them: the jackknife
    /// leaves each case out of everything. With every judged pair labelled the corrected share is that of the labels.
    /// </summary>
    /// <param name="labelled">The labelled pairs of each case; zeros where it has none.</param>
    /// <param name="judged">All judged pairs of the same cases in the same order; their labels are not looked at.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static Estimate OfSameCases(IReadOnlyList<CaseTable> labelled, IReadOnlyList<CaseSums> judged, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentOutOfRangeException.ThrowIfNotEqual(judged.Count, labelled.Count, nameof(judged));
        ClusterRate apparent = ClusterRobustError.OfRatio([.. judged.Select(sums => sums.Verdicts)], [.. judged.Select(sums => sums.Pairs)]);
        (ClusterRate sensitivity, ClusterRate specificity) = RatesOf(labelled);
        Estimate separate = Of(apparent, sensitivity, specificity, level);
        double share = separate.Value;
        if (!(share > 0 && share < 1) || Math.Min(sensitivity.Informative, specificity.Informative) < 2 || apparent.Clusters < 2)
            return separate;

        double pairs = judged.Sum(sums => sums.Pairs), verdicts = judged.Sum(sums => sums.Verdicts);
        double positives = labelled.Sum(c => c.TruePositive + c.FalseNegative), found = labelled.Sum(c => c.TruePositive);
        double negatives = labelled.Sum(c => c.TrueNegative + c.FalsePositive), left = labelled.Sum(c => c.TrueNegative);
        double[] without =
        [
            .. labelled.Zip(judged, (c, sums) => Of(
                (verdicts - sums.Verdicts) / (pairs - sums.Pairs),
                (found - c.TruePositive) / (positives - c.TruePositive - c.FalseNegative),
                (left - c.TrueNegative) / (negatives - c.TrueNegative - c.FalsePositive))),
        ];
        double error = BootstrapInterval.JackknifeError(without);
        int cases = labelled.Count(c => c.TruePositive + c.FalseNegative + c.TrueNegative + c.FalsePositive > 0);
        return double.IsNaN(error) ? separate : BootstrapInterval.WithError(share, error, cases, MeasureScale.Share, level);
    }

    private static (ClusterRate Sensitivity, ClusterRate Specificity) RatesOf(IReadOnlyList<CaseTable> labelled) =>
    (
        ClusterRobustError.OfRatio([.. labelled.Select(c => c.TruePositive)], [.. labelled.Select(c => c.TruePositive + c.FalseNegative)]),
        ClusterRobustError.OfRatio([.. labelled.Select(c => c.TrueNegative)], [.. labelled.Select(c => c.TrueNegative + c.FalsePositive)]));
}
