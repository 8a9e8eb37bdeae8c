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

    /// <summary>The mean of each column with its interval, on one stream of draws; without ends below two cases.</summary>
    /// <param name="cases">The ids of the cases.</param>
    /// <param name="columns">Per statistic, a value for each case; without NaN.</param>
    /// <param name="profile">How to resample.</param>
    public static Estimate[] Of(IReadOnlyList<string> cases, IReadOnlyList<double[]> columns, ScoringProfile profile)
    {
        if (cases.Count < FewestCases)
            return [.. columns.Select(column => new Estimate(NumpyMath.Mean(column), double.NaN, double.NaN))];
        StrataLayout layout = StrataLayout.Of([.. cases.Select(CaseId.StratumOf)], profile.MinimumStratum, CaseId.PooledStratum);
        PercentileInterval[] intervals = new ClusterBootstrap(profile.Seed, profile.Replicates, profile.Level).OfMeans(columns, layout);
        return [.. columns.Select((column, i) => new Estimate(NumpyMath.Mean(column), intervals[i].Low, intervals[i].High))];
    }

    /// <summary>The same for one column, of which cases without a value are left out.</summary>
    public static Estimate OfPresent(IReadOnlyList<string> cases, double[] column, ScoringProfile profile)
    {
        int[] present = [.. Enumerable.Range(0, column.Length).Where(i => !double.IsNaN(column[i]))];
        return Of([.. present.Select(i => cases[i])], [Array.ConvertAll(present, i => column[i])], profile)[0];
    }

    /// <summary>An estimate as the page has it.</summary>
    public static Interval ToInterval(this Estimate estimate) =>
        new(ReportJson.Number(estimate.Value), ReportJson.Number(estimate.Lower), ReportJson.Number(estimate.Upper));
}
