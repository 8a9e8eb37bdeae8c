using System.Globalization;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>What made the results: the manifests of the runs, for people.</summary>
internal static class RunFigures
{
    /// <summary>A run.</summary>
    public static ReportRun Of(SourceRun run)
    {
        RunManifest manifest = run.Manifest;
        return new ReportRun(
            run.Name,
            manifest.Judge,
            manifest.Fingerprint,
            manifest.Profile,
            manifest.Device,
            manifest.Backend,
            manifest.State.ToString().ToLowerInvariant(),
            TimeOf(manifest.StartedAt),
            manifest.EndedAt is { } end ? TimeOf(end) : null,
            [.. Parameters(manifest)],
            run.Files);
    }

    private static IEnumerable<NamedText> Parameters(RunManifest manifest)
    {
        yield return new NamedText("tool version", manifest.ToolVersion);
        if (manifest.ToolCommit.Length > 0)
            yield return new NamedText("tool commit", manifest.ToolCommit);
        foreach ((string name, string value) in manifest.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            yield return new NamedText(name, value);
        foreach ((string name, long seed) in manifest.Seeds.OrderBy(seed => seed.Key, StringComparer.Ordinal))
            yield return new NamedText($"seed of {name}", Text(seed));
        yield return new NamedText("threads", Text(manifest.Threads));
        if (manifest.Counts is { } counts)
        {
            yield return new NamedText("answers", Text(counts.Responses));
            yield return new NamedText("judged", Text(counts.Done));
            yield return new NamedText("judged before", Text(counts.Cached));
            yield return new NamedText("verdicts", Text(counts.Verdicts));
            yield return new NamedText("unresolved", Text(counts.Unresolved));
            yield return new NamedText("failed", Text(counts.Failed));
            yield return new NamedText("empty", Text(counts.Empty));
            yield return new NamedText("left out", Text(counts.Excluded));
            yield return new NamedText("missing", Text(counts.Missing));
        }

        if (manifest.Certificate is { } certificate)
            yield return new NamedText("certificate", $"{certificate.Judge}{(certificate.IsOfThisJudge ? "" : ", another judge")}");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
