using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Judging;
using NoHarm.Llama;
using NoHarm.Statistics;
using NoHarm.Validation.Bias;

namespace NoHarm.Cli.Probes;

/// <summary>The result of <c>noharm probe bias</c> for machines. It quotes no answer.</summary>
internal static class BiasJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The counts, rates and intervals; null where there is no number.</summary>
    public static byte[] Of(BiasReport report, IReadOnlyList<ProbeResult> prompts, IJudge judge, string? labels, int seed) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Judge = judge.Name,
            judge.Fingerprint,
            Seed = seed,
            report.Answers,
            Ways = report.Tallies.Select(tally => new
            {
                Way = tally.Way.Name,
                tally.Answers,
                tally.AnswersWithFlip,
                tally.Pairs,
                tally.Flips,
                tally.ToMatched,
                tally.ToNo,
                VerdictsChanged = tally.Verdicts,
                tally.Unresolved,
                Rate = Number(tally.Rate),
                MeanShift = double.IsNaN(tally.MeanShift) ? (double?)null : Math.Round(tally.MeanShift, 4),
            }),
            Prompts = prompts.Count > 0 ? prompts : null,
            Labels = labels,
            VerbosityPer1000Characters = report.Verbosity?.Rounded(5),
        },
        Style);

    private static Estimate? Number(Estimate rate) => double.IsNaN(rate.Value) ? null : rate.Rounded(4);
}
