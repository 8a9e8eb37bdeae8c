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
        (JudgeCertificate? certificate, string? fault) = CertificateOf(Path.Combine(folder, RunFolder.CertificateName), problems);
        return new SourceRun(folder, name, manifest, files, RecordsOf(Path.Combine(folder, RunFolder.JudgedName), benchmark, problems))
        {
            Certificate = certificate,
            CertificateFault = fault,
            JudgeErrors = fault is null ? JudgeErrorsOf(Path.Combine(folder, RunFolder.JudgeErrorsName), certificate, problems) : [],
            Texts = AnswerTextReader.Read(manifest, files, places, withGuidance),
        };
    }

    // The scores over cases do not rest on it, so the report is made without; the judge counts as not validated.
    private static (JudgeCertificate? Certificate, string? Fault) CertificateOf(string path, ProblemList problems)
    {
        if (!File.Exists(path))
            return (null, null);
        var found = new ProblemList();
        if (CertificateReader.Read(path, found) is { } certificate)
            return (certificate, null);
        Problem fault = found.All.First(problem => problem.Severity == ProblemSeverity.Error);
        problems.Warning("unreadable-certificate", path, fault.Line,
            $"the certificate cannot be read, so the judge counts as not validated and the numbers stand without its errors: {fault.Message}");
        return (null, fault.Message);
    }

    private static IReadOnlyList<JudgeErrorLine> JudgeErrorsOf(string path, JudgeCertificate? certificate, ProblemList problems)
    {
        if (!File.Exists(path))
            return [];
        if (certificate is null)
        {
            problems.Warning("no-certificate", path, null,
                $"the table stands there without the {RunFolder.CertificateName} that it is by, so no number stands with the judge's errors.");
            return [];
        }

        var found = new ProblemList();
        IReadOnlyList<JudgeErrorLine> lines = JudgeErrorReader.Read(path, found);
        if (found.All.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is not { } fault)
            return lines;
        problems.Warning("unreadable-judge-errors", path, fault.Line,
            $"the table cannot be read, so no number stands with the judge's errors: {fault.Message}");
        return [];
    }

    private static IReadOnlyList<JudgedRecord> RecordsOf(string path, Benchmark benchmark, ProblemList problems)
    {
        // A run that was stopped before its first answer has an empty file, or none yet.
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return [];
        return JudgedReader.Read(path, problems, benchmark, tornLastLine: ProblemSeverity.Warning);
    }
}
