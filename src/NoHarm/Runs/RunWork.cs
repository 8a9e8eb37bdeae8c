using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation.Certificates;

namespace NoHarm.Runs;

/// <summary>A whole run: opens the folder, judges what is left, scores, and stores the end.</summary>
public static class RunWork
{
    /// <summary>Carries out a run, or what is left of it.</summary>
    /// <param name="setup">What the run is made from.</param>
    /// <param name="path">The run folder.</param>
    /// <param name="options">How it is carried out.</param>
    /// <param name="force">See <see cref="RunFolder.Open"/>.</param>
    /// <param name="progress">Told after every record.</param>
    /// <param name="cancellationToken">Stops it; what was judged is kept.</param>
    /// <exception cref="InvalidInputException">The folder cannot be used, or a finished result was changed.</exception>
    public static async Task<RunOutcome> RunAsync(
        RunSetup setup,
        string path,
        RunOptions options,
        bool force = false,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using RunFolder folder = RunFolder.Open(path, setup.ToManifest(options.Threads, DateTimeOffset.UtcNow), force);
        RunPlan plan = setup.ToPlan();
        bool isScored = !setup.Benchmark.IsMappingOnly;
        var pipeline = new RunPipeline(folder, plan, setup.Judge,
            (@case, record) => isScored ? HarmScorer.Score(@case, record, setup.Profile) : null);
        RunProgress done;
        try
        {
            done = await pipeline.JudgeAsync(options, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            folder.Interrupt(DateTimeOffset.UtcNow);
            throw;
        }

        folder.RefuseChanged();

        // The stored records are what is scored, as any later noharm score will.
        IReadOnlyList<JudgedRecord> records = ReadRecords(folder, setup.Benchmark);
        RunCounts counts = Count(plan, records, done.Cached);
        ScoredSet? scored = isScored ? ScoredSet.Of(setup.Benchmark, records, setup.Profile, setup.EmptyAnswers) : null;
        if (scored is not null)
            PrivateFile.WriteAtomically(folder.FileOf(RunFolder.ScoresName), ScoreCsv.ToBytes(scored.Rows));
        JudgeCertificate? certificate = Certify(folder, setup.Certificate);
        CertifiedScores? certified = certificate is null || scored is null ? null : CertifiedScores.Of(certificate, scored, options.Redraws);
        if (certified is not null)
            PrivateFile.WriteAtomically(folder.FileOf(RunFolder.JudgeErrorsName), JudgeErrorCsv.ToBytes(certified.Rows, certified.IsOfThisJudge));
        folder.Finish(counts, DateTimeOffset.UtcNow, certificate is null ? null : CertificateUse.Of(certificate, setup.Judge.Fingerprint));
        return new RunOutcome(folder.Manifest, counts, plan, records, scored?.Records ?? [], scored?.Rows ?? []) { Certified = certified };
    }

    /// <summary>Stores the certificate that was given, else reads the one that an earlier call had stored.</summary>
    private static JudgeCertificate? Certify(RunFolder folder, JudgeCertificate? given)
    {
        string path = folder.FileOf(RunFolder.CertificateName);
        if (given is not null)
        {
            PrivateFile.WriteAtomically(path, CertificateWriter.ToJson(given));
            return given;
        }

        if (!File.Exists(path))
            return null;
        folder.RefuseChangedCertificate();
        var problems = new ProblemList();
        JudgeCertificate? kept = CertificateReader.Read(path, problems);
        problems.ThrowIfErrors();
        return kept;
    }

    private static IReadOnlyList<JudgedRecord> ReadRecords(RunFolder folder, Benchmark benchmark)
    {
        string path = folder.FileOf(RunFolder.JudgedName);
        if (new FileInfo(path).Length == 0)
            return [];
        var problems = new ProblemList();
        IReadOnlyList<JudgedRecord> records = JudgedReader.Read(path, problems, benchmark);
        problems.ThrowIfErrors();
        return records;
    }

    private static RunCounts Count(RunPlan plan, IReadOnlyList<JudgedRecord> records, int cached) => new(
        Responses: plan.Responses.Count,
        Done: records.Count,
        Cached: cached,
        Verdicts: records.Sum(record => record.Options.Count),
        Unresolved: records.Sum(record => record.Options.Count(option => !option.Resolved)),
        Failed: records.Count(record => record.Options.Count > 0 && record.Options.All(option => !option.Resolved)),
        Empty: plan.Empty,
        Excluded: plan.Excluded,
        Missing: plan.Missing.Count);
}
