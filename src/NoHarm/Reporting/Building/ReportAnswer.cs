using NoHarm.Benchmarks;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>An answer in the report's order.</summary>
/// <param name="Respondent">Place of the respondent.</param>
/// <param name="Case">Place of the case.</param>
/// <param name="Scored">Verdicts, harms and metrics.</param>
/// <param name="Source">The run that it is from.</param>
internal sealed record ReportAnswer(int Respondent, int Case, ScoredRecord Scored, SourceRun Source)
{
    /// <summary>Whether it answers a variant of its case.</summary>
    public bool IsVariant => Scored.Record.Key.Id != Scored.Case.Id;

    /// <summary>A respondent's answers by case, then variant and trial.</summary>
    public static IEnumerable<ReportAnswer> Of(Benchmark benchmark, RespondentAnswers respondent, int place)
    {
        Dictionary<string, int> cases = [];
        for (int i = 0; i < benchmark.Cases.Count; i++)
            cases.Add(benchmark.Cases[i].Id, i);
        return respondent.Records
            .Select(record => new ReportAnswer(place, cases[record.Case.Id], record, respondent.Source))
            .OrderBy(answer => answer.Case)
            .ThenBy(answer => VariantOf(answer.Scored))
            .ThenBy(answer => answer.Scored.Record.Key.Trial);
    }

    // The base question first, then its variants by number: -2 before -10.
    private static int VariantOf(ScoredRecord scored)
    {
        string id = scored.Record.Key.Id, @base = scored.Case.Id;
        return id.Length > @base.Length && int.TryParse(id.AsSpan(@base.Length + 1), out int number) ? number : -1;
    }
}
