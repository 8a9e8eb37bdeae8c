using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Llama;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Cli.Rendering;

/// <summary>The result of a run for machines.</summary>
internal static class RunJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The counts, the table at full precision (null where there is no number), and where the files are.</summary>
    /// <param name="result">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="report">The path of its report; null when none was written.</param>
    public static string Of(RunResult result, string folder, string? report) => Of(result.Outcome, result.Probe, folder, report);

    private static string Of(RunOutcome outcome, IReadOnlyList<ProbeResult> probe, string folder, string? report) => JsonSerializer.Serialize(
        new
        {
            Run = Path.GetFullPath(folder),
            State = outcome.Manifest.State.ToString().ToLowerInvariant(),
            outcome.Manifest.Judge,
            outcome.Manifest.Fingerprint,
            outcome.Manifest.Profile,
            outcome.Counts,
            Scores = outcome.Scores.Select(row => new
            {
                row.Respondent,
                row.Category,
                row.Metric,
                row.Cases,
                Mean = Number(row.Mean),
                Low = Number(row.Low),
                High = Number(row.High),
                Lower = Number(row.Lower),
                Upper = Number(row.Upper),
            }),
            JudgeErrors = CertifiedJson.Of(outcome.Certified),
            Probe = probe.Count > 0 ? probe : null,
            Files = outcome.Manifest.Results.Select(file => Path.GetFullPath(Path.Combine(folder, file.Path))),
            Report = report is null ? null : Path.GetFullPath(report),
        },
        Style);

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
