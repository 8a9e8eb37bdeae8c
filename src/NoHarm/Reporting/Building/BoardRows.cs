using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>The rows of a profile's table as a board has them.</summary>
internal static class BoardRows
{
    /// <summary>The rows that any respondent has, in the order of the table.</summary>
    public static IReadOnlyList<TableRow> Of(ScoringProfile profile, IReadOnlyList<RespondentAnswers> respondents)
    {
        HashSet<string> present = [.. respondents.SelectMany(respondent => respondent.Rows).Select(row => row.Metric)];
        return [.. profile.Table.Where(row => present.Contains(row.Name))];
    }

    /// <summary>Whether single cases have a value.</summary>
    public static bool IsPerCase(TableRow row) => row.Kind is TableRowKind.Mean or TableRowKind.Floor or TableRowKind.Resilience;

    /// <summary>What a case contributes to a row; NaN when nothing, and for rows that no single case has.</summary>
    public static double PerCase(CaseAnswers @case, TableRow? row) =>
        row is not null && IsPerCase(row) ? @case.Contribution(row, Scenario.AsRecorded) : double.NaN;

    /// <summary>The same, and NaN where the respondent has no such row: of one answer to a case no worst variant is known.</summary>
    public static double PerCase(RespondentAnswers respondent, CaseAnswers @case, TableRow row) =>
        respondent.Rows.Any(read => read.Metric == row.Name) ? PerCase(@case, row) : double.NaN;

    /// <summary>By how much two respondents can differ at the most; infinite where a metric has no highest value.</summary>
    public static double WidestDifference(ScoringProfile profile, TableRow row) =>
        row.Kind == TableRowKind.Resilience ? 1
        : profile.Metrics.FirstOrDefault(metric => metric.Name == row.Metric) is { Measure: not (Measure.ResponseLength or Measure.SevereErrors) } metric ? metric.Scale
        : double.PositiveInfinity;
}
