using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation.Certificates;

namespace NoHarm.Reporting.Building;

/// <summary>Reads one run folder.</summary>
internal static class SourceRunReader
{
    /// <summary>The run; what is wrong with its verdicts is in the problems.</summary>
    public static SourceRun Read(
        string folder,
        string name,
        RunManifest manifest,
        Benchmark benchmark,
        Func<Benchmark> withGuidance,
        MovedFiles places,
        ProblemList problems)
    {
        IReadOnlyList<ReportFile> files = FileComparison.Of(folder, manifest, places);
        string certificate = Path.Combine(folder, RunFolder.CertificateName);
        string errors = Path.Combine(folder, RunFolder.JudgeErrorsName);
        return new SourceRun(folder, name, manifest, files, RecordsOf(Path.Combine(folder, RunFolder.JudgedName), benchmark, problems))
        {
            Certificate = File.Exists(certificate) ? CertificateReader.Read(certificate, problems) : null,
            JudgeErrors = File.Exists(errors) ? JudgeErrorReader.Read(errors, problems) : [],
            Texts = AnswerTextReader.Read(manifest, files, places, withGuidance),
        };
    }

    private static IReadOnlyList<JudgedRecord> RecordsOf(string path, Benchmark benchmark, ProblemList problems)
    {
        // A run that was stopped before its first answer has an empty file, or none yet.
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return [];
        return JudgedReader.Read(path, problems, benchmark, tornLastLine: ProblemSeverity.Warning);
    }
}
