using System.Numerics.Tensors;
using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;
using NoHarm.Statistics;

namespace NoHarm.Reporting.Building;

/// <summary>
/// Means over cases with the intervals of the score table: cases are resampled within their specialty, with the profile's
/// seed, replicates and level.
/// </summary>
internal static class CaseEstimates
{
    private const int FewestCases = 2;

    /// <summary>
    /// The mean of each column with its interval, over the cases that have a value; without ends below two. Columns that
    /// lack the same cases share their draws.
    /// </summary>
    /// <param name="cases">The ids of the cases.</param>
    /// <param name="columns">Per statistic, a value for each case; NaN for none.</param>
    /// <param name="profile">How to resample.</param>
    public static Estimate[] Of(IReadOnlyList<string> cases, IReadOnlyList<double[]> columns, ScoringProfile profile) =>
        Of(cases, columns, (present, values) => Intervals(present, values, profile));

    /// <summary>
    /// The same for differences between respondents, which no published table fixes: the bootstrap whose variance is right in
    /// small strata too, widened for few cases, because a claim may rest on it (<see cref="RescaledBootstrap"/>).
    /// </summary>
    public static Estimate[] OfDifferences(IReadOnlyList<string> cases, IReadOnlyList<double[]> columns, ScoringProfile profile) =>
        Of(cases, columns, (present, values) => Rescaled(present, values, profile));

    private static Estimate[] Of(
        IReadOnlyList<string> cases, IReadOnlyList<double[]> columns, Func<string[], double[][], PercentileInterval[]> resample)
    {
        var estimates = new Estimate[columns.Count];
        foreach (IGrouping<string, int> group in Enumerable.Range(0, columns.Count).GroupBy(column => Presence(columns[column])))
        {
            int[] members = [.. group], present = [.. Enumerable.Range(0, cases.Count).Where(@case => group.Key[@case] == '1')];
            double[][] values = Array.ConvertAll(members, column => Array.ConvertAll(present, @case => columns[column][@case]));
            PercentileInterval[] intervals = present.Length < FewestCases
                ? Array.ConvertAll(values, _ => new PercentileInterval(double.NaN, double.NaN))
                : resample(Array.ConvertAll(present, @case => cases[@case]), values);
            for (int i = 0; i < members.Length; i++)
                estimates[members[i]] = new Estimate(NumpyMath.Mean(values[i]), intervals[i].Low, intervals[i].High);
        }

        return estimates;
    }

    private static PercentileInterval[] Intervals(string[] cases, double[][] columns, ScoringProfile profile) =>
        new ClusterBootstrap(profile.Seed, profile.Replicates, profile.Level).OfMeans(columns, LayoutOf(cases, profile));

    private static PercentileInterval[] Rescaled(string[] cases, double[][] columns, ScoringProfile profile)
    {
        var bootstrap = new RescaledBootstrap(LayoutOf(cases, profile), (double)profile.Level);
        var random = new Pcg64((ulong)profile.Seed);
        double[] weights = new double[cases.Length];
        double[][] means = Array.ConvertAll(columns, _ => new double[profile.Replicates]);
        for (int replicate = 0; replicate < profile.Replicates; replicate++)
        {
            bootstrap.Draw(random, weights);
            for (int column = 0; column < columns.Length; column++)
                means[column][replicate] = TensorPrimitives.Dot<double>(weights, columns[column]) / cases.Length;
        }

        double tail = (double)(50 * (1 - profile.Level));
        return Array.ConvertAll(means, replicates =>
        {
            Array.Sort(replicates);
            return new PercentileInterval(NumpyMath.Percentile(replicates, tail), NumpyMath.Percentile(replicates, 100 - tail));
        });
    }

    private static StrataLayout LayoutOf(string[] cases, ScoringProfile profile) =>
        StrataLayout.Of(Array.ConvertAll(cases, CaseId.StratumOf), profile.MinimumStratum, CaseId.PooledStratum);

    private static string Presence(double[] values) => string.Concat(values.Select(value => double.IsNaN(value) ? '0' : '1'));

    /// <summary>An estimate as the page has it.</summary>
    public static Interval ToInterval(this Estimate estimate) =>
        new(ReportJson.Number(estimate.Value), ReportJson.Number(estimate.Lower), ReportJson.Number(estimate.Upper));
}
