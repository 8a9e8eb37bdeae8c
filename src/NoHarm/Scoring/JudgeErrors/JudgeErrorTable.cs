using NoHarm.Benchmarks;
using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// The table of a profile with the judge's errors in it. In every redraw the error rates are drawn from what the labels say of
/// them, the cases are resampled, every verdict is replaced by a truth that it may stand for, and the harm scorer scores the
/// answers again (multiple imputation of a misclassified variable; Edwards et al., Statistics in Medicine 32(26), 2013,
/// and Rubin, Multiple Imputation for Nonresponse in Surveys, 1987). docs/metrics.md has the whole model.
/// </summary>
public static class JudgeErrorTable
{
    /// <summary>The rows, in the order of the table; rows without a number are left out.</summary>
    /// <param name="scored">The scored records with their table.</param>
    /// <param name="posterior">What the labels say of the judge's errors.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<JudgeErrorRow> Of(ScoredSet scored, ErrorPosterior posterior, JudgeErrorOptions options)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(posterior);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Redraws < JudgeErrorOptions.FewestRedraws)
            throw new ArgumentException($"{options.Redraws} redraws make no interval; expected {JudgeErrorOptions.FewestRedraws} or more.", nameof(options));
        ScoringProfile profile = NeededOf(scored.Profile);
        return
        [
            .. scored.Records.GroupBy(record => record.Record.Key.Respondent)
                .SelectMany(group => RowsOf(
                    [.. group],
                    [.. scored.Rows.Where(row => row.Respondent == group.Key && double.IsFinite(row.Mean))],
                    profile,
                    posterior,
                    options)),
        ];
    }

    private static IEnumerable<JudgeErrorRow> RowsOf(
        ScoredRecord[] records, ScoreRow[] rows, ScoringProfile profile, ErrorPosterior posterior, JudgeErrorOptions options)
    {
        IReadOnlyList<CaseAnswers> cases = CaseAnswers.Group(records);
        TableRow[] definitions = [.. rows.Select(row => profile.Table.First(definition => definition.Name == row.Metric))];
        StrataLayout layout = StrataLayout.Of(
            [.. cases.Select(@case => CaseId.StratumOf(@case.Case.Id))], profile.MinimumStratum, CaseId.PooledStratum);
        var redraws = new Redraws(cases, definitions, profile, posterior, options, new RescaledBootstrap(layout, (double)profile.Level));
        redraws.Run();
        var labels = new LabelDemand(posterior, redraws);
        for (int i = 0; i < rows.Length; i++)
            yield return RedrawnRow.Of(rows[i], definitions[i], redraws.Of(i), (double)profile.Level, labels);
    }

    /// <summary>The profile with those metrics alone that its table takes: the rest would be computed a thousand times for nobody.</summary>
    private static ScoringProfile NeededOf(ScoringProfile profile)
    {
        var needed = new HashSet<string>(profile.Table.Select(row => row.Metric));
        foreach (MetricDefinition metric in profile.Metrics.Where(metric => needed.Contains(metric.Name)).ToArray())
        {
            if (metric.Measure is null)
                needed.UnionWith([metric.Precision!, metric.Recall!]);
        }

        return profile with { Metrics = [.. profile.Metrics.Where(metric => needed.Contains(metric.Name))] };
    }
}
