using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;
using NoHarm.Statistics;

namespace NoHarm.Reporting.Building;

/// <summary>A respondent's headline metric and severe harms in parts of the benchmark.</summary>
internal static class GroupFigures
{
    /// <summary>The name of the questions as the benchmark first asked them.</summary>
    public const string AsWritten = "As written";

    /// <summary>The name of their variants.</summary>
    public const string Variants = "Variants";

    /// <summary>Specialty by specialty, by name.</summary>
    public static IReadOnlyList<GroupScore> BySpecialty(RespondentAnswers respondent, ScoringProfile profile, TableRow? headline) =>
    [
        .. respondent.Cases.GroupBy(@case => SpecialtyNames.Of(@case.Case.Id))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group], profile, headline)),
    ];

    /// <summary>The questions as written, and their variants; empty when there are no variants.</summary>
    public static IReadOnlyList<GroupScore> ByVariant(RespondentAnswers respondent, ScoringProfile profile, TableRow? headline)
    {
        if (!respondent.Records.Any(IsVariant))
            return [];
        return
        [
            .. ((bool[])[false, true])
                .Select(isVariant => (Name: isVariant ? Variants : AsWritten, Cases: CaseAnswers.Group(respondent.Records.Where(record => IsVariant(record) == isVariant))))
                .Where(part => part.Cases.Count > 0)
                .Select(part => Of(part.Name, part.Cases, profile, headline)),
        ];
    }

    private static bool IsVariant(ScoredRecord record) => record.Record.Key.Id != record.Case.Id;

    private static GroupScore Of(string name, IReadOnlyList<CaseAnswers> cases, ScoringProfile profile, TableRow? headline)
    {
        string[] ids = [.. cases.Select(@case => @case.Case.Id)];
        double[] values = [.. cases.Select(@case => BoardRows.PerCase(@case, headline))];
        double[] severe = [.. cases.Select(@case => @case.Answers.Average(answer => new HarmTally(answer.Score).Has(HarmTier.Severe) ? 1.0 : 0))];
        Estimate[] estimates = CaseEstimates.Of(ids, [values, severe], profile);
        return new GroupScore(
            name, cases.Count, cases.Sum(@case => @case.Answers.Count), estimates[0].ToInterval(), estimates[1].ToInterval());
    }
}
