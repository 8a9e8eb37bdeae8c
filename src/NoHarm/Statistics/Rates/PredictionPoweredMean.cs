using MathNet.Numerics.Distributions;

namespace NoHarm.Statistics;

/// <summary>
/// A mean from few labels and many verdicts: mean of lambda * verdict where nobody labelled, plus the mean of label - lambda
/// * verdict where somebody did. Lambda is chosen for the smallest variance, so useless verdicts cost nothing and good ones
/// stand in for labels (PPI++; Angelopoulos, Duchi and Zrnic, arXiv 2311.01453, 2023), here with cases as the unit.
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
    /// <param name="level">Coverage, between 0 and 1.</param>
    public static PredictionPoweredMean Of(IReadOnlyList<CaseSums> labelled, IReadOnlyList<CaseSums> unlabelled, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(unlabelled);
        double[] sizes = [.. labelled.Select(sums => sums.Pairs)];
        double[] truths = [.. labelled.Select(sums => sums.Labels)];
        double[] verdicts = [.. labelled.Select(sums => sums.Verdicts)];
        double[] otherSizes = [.. unlabelled.Select(sums => sums.Pairs)];
        double[] otherVerdicts = [.. unlabelled.Select(sums => sums.Verdicts)];

        ClusterRate truth = ClusterRobustError.OfRatio(truths, sizes);
        ClusterRate verdict = ClusterRobustError.OfRatio(verdicts, sizes);
        ClusterRate other = ClusterRobustError.OfRatio(otherVerdicts, otherSizes);
        double[] truthErrors = ClusterRobustError.Residuals(truths, sizes, truth.Value);
        double[] verdictErrors = ClusterRobustError.Residuals(verdicts, sizes, verdict.Value);
        double correction = truth.Clusters / (truth.Clusters - 1.0);
        double covariance = truth.Clusters > 1 ? correction * truthErrors.Zip(verdictErrors, (a, b) => a * b).Sum() : double.NaN;
        double variance = verdict.StandardError * verdict.StandardError;
        double otherVariance = other.StandardError * other.StandardError;

        // Without cases to predict, or verdicts that vary, the labels stand alone.
        double lambda = variance > 0 && other.Clusters > 1 ? Math.Clamp(covariance / (variance + otherVariance), 0, 1) : 0;
        double mean = lambda > 0 ? lambda * other.Value + truth.Value - lambda * verdict.Value : truth.Value;
        double total = truth.StandardError * truth.StandardError;
        if (lambda > 0)
            total += lambda * lambda * (variance + otherVariance) - 2 * lambda * covariance;
        double error = Math.Sqrt(Math.Max(0, total));
        double half = truth.Clusters > 1 ? StudentT.InvCDF(0, 1, truth.Clusters - 1, 0.5 + level / 2) * error : double.NaN;
        return new PredictionPoweredMean(new Estimate(mean, mean - half, mean + half), lambda, error, truth);
    }
}
