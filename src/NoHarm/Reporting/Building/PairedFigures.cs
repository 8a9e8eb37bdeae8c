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
        Dictionary<string, CaseAnswers>[] cases = [.. respondents.Select(respondent => respondent.Cases.ToDictionary(@case => @case.Case.Id))];
        (int First, int Second)[] pairs =
        [
            .. Enumerable.Range(0, respondents.Count).SelectMany(first => Enumerable.Range(first + 1, respondents.Count - first - 1).Select(second => (first, second))),
        ];
        return
        [
            .. pairs.AsParallel().AsOrdered().SelectMany(pair => compared
                .Select(row => Compare(pair.First, pair.Second, row, respondents[pair.First].Cases, cases[pair.Second], profile))
                .OfType<PairedComparison>()),
        ];
    }

    private static PairedComparison? Compare(
        int first, int second, TableRow row, IReadOnlyList<CaseAnswers> cases, Dictionary<string, CaseAnswers> others, ScoringProfile profile)
    {
        var ids = new List<string>();
        var differences = new List<double>();
        foreach (CaseAnswers @case in cases)
        {
            if (!others.TryGetValue(@case.Case.Id, out CaseAnswers? other))
                continue;
            double difference = BoardRows.PerCase(@case, row) - BoardRows.PerCase(other, row);
            if (double.IsNaN(difference))
                continue;

            // Two means of the same values in another order are no difference.
            ids.Add(@case.Case.Id);
            differences.Add(Math.Abs(difference) < Rounding ? 0 : difference);
        }

        if (ids.Count == 0)
            return null;
        return new PairedComparison(
            first,
            second,
            row.Name,
            ids.Count,
            CaseEstimates.Of(ids, [[.. differences]], profile)[0].ToInterval(),
            ReportJson.Number(SignFlipTest.Of(differences, seed: profile.Seed).P),
            differences.Count(difference => difference > 0),
            differences.Count(difference => difference < 0));
    }
}
