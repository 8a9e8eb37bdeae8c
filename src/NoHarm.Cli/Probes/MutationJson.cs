using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Validation.Mutations;

namespace NoHarm.Cli.Probes;

/// <summary>The result of <c>noharm probe mutations</c> for machines.</summary>
internal static class MutationJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The counts; with the failures it quotes the answers and belongs into a private file.</summary>
    public static byte[] Of(MutationReport report, IJudge judge, string labels, int seed, bool withFailures) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Judge = judge.Name,
            judge.Fingerprint,
            Labels = labels,
            Seed = seed,
            report.Labelled,
            report.Places,
            report.Matched,
            Kinds = report.Tallies.Select(tally => new
            {
                Kind = tally.Kind.Name,
                Effect = Word(tally.Kind.Effect),
                tally.Applicable,
                tally.Tried,
                tally.Passed,
                tally.Verdicts,
                tally.Elsewhere,
                tally.Unresolved,
                Rate = Number(tally.Rate),
            }),
            Failures = withFailures ? report.Failures.Select(Quoted) : null,
        },
        Style);

    private static object Quoted(MutationFailure failure) => new
    {
        failure.Kind,
        failure.Key.Respondent,
        failure.Key.Id,
        failure.Key.Trial,
        failure.Option,
        failure.OptionText,
        failure.Before,
        failure.After,
        Original = Word(failure.Original.Verdict),
        Changed = Word(failure.Changed.Verdict),
        Matched = failure.Changed.Probabilities?.Matched,
        Stance = failure.Changed.Stance?.ToString().ToLowerInvariant(),
        failure.Evidence,
    };

    private static Estimate? Number(Estimate rate) => double.IsNaN(rate.Value) ? null : rate.Rounded(4);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
