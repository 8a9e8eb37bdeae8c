using NoHarm.Reporting.Contract;
using NoHarm.Scoring;
using NoHarm.Statistics;

namespace NoHarm.Reporting.Building;

/// <summary>Every two respondents on the cases that both answered.</summary>
internal static class PairedFigures
{
    /// <summary>Above so many respondents only the headline is compared: pairs grow with their square.</summary>
    public const int MostWithEveryMetric = 12;

    private const double Rounding = 1e-12;

    /// <summary>The comparisons, pair by pair and then metric by metric.</summary>
    public static IReadOnlyList<PairedComparison> Of(
        IReadOnlyList<RespondentAnswers> respondents, IReadOnlyList<TableRow> rows, ScoringProfile profile)
    {
        TableRow[] compared =
        [
            .. rows.Where(BoardRows.IsPerCase)
                .Where(row => respondents.Count <= MostWithEveryMetric || row.Name == profile.Headline),
        ];
        Dictionary<string, double[]>[] values =
        [
            .. respondents.AsParallel().AsOrdered().Select(respondent => respondent.Cases.ToDictionary(
                @case => @case.Case.Id, @case => Array.ConvertAll(compared, row => BoardRows.PerCase(respondent, @case, row)))),
        ];
        Pair[] pairs = [.. PairsOf(values)];
        Estimate[][] means = [.. pairs.AsParallel().AsOrdered().Select(pair => CaseEstimates.OfDifferences(pair.Cases, pair.Columns, profile))];
        double[][] sets = [.. pairs.SelectMany(pair => pair.Columns).Select(column => Array.FindAll(column, value => !double.IsNaN(value)))];
        Significance[] tests = SignFlipTest.OfMany(sets, seed: profile.Seed);
        var comparisons = new List<PairedComparison>();
        for (int i = 0; i < sets.Length; i++)
        {
            (Pair pair, int row) = (pairs[i / compared.Length], i % compared.Length);
            if (sets[i].Length == 0)
                continue;
            comparisons.Add(new PairedComparison(
                pair.First,
                pair.Second,
                compared[row].Name,
                sets[i].Length,
                Within(means[i / compared.Length][row], BoardRows.WidestDifference(profile, compared[row])).ToInterval(),
                ReportJson.Number(tests[i].P),
                sets[i].Count(difference => difference > 0),
                sets[i].Count(difference => difference < 0)));
        }

        return comparisons;
    }

    // An interval that was widened for few cases may pass what is possible.
    private static Estimate Within(Estimate difference, double widest) =>
        difference with { Lower = Math.Max(difference.Lower, -widest), Upper = Math.Min(difference.Upper, widest) };

    private static IEnumerable<Pair> PairsOf(Dictionary<string, double[]>[] values)
    {
        for (int first = 0; first < values.Length; first++)
        {
            for (int second = first + 1; second < values.Length; second++)
            {
                Dictionary<string, double[]> one = values[first], other = values[second];
                string[] shared = [.. one.Keys.Where(other.ContainsKey)];
                if (shared.Length > 0)
                    yield return new Pair(first, second, shared, Differences(one, other, shared));
            }
        }
    }

    /// <summary>Per metric, the differences case by case; NaN where one has no value.</summary>
    private static double[][] Differences(Dictionary<string, double[]> one, Dictionary<string, double[]> other, string[] shared) =>
    [
        .. Enumerable.Range(0, one[shared[0]].Length).Select(row => Array.ConvertAll(shared, @case =>
        {
            // Two means of the same values in another order are no difference.
            double difference = one[@case][row] - other[@case][row];
            return Math.Abs(difference) < Rounding ? 0 : difference;
        })),
    ];

    private sealed record Pair(int First, int Second, string[] Cases, double[][] Columns);
}
