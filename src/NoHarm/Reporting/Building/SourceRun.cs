using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation.Certificates;

namespace NoHarm.Reporting.Building;

/// <summary>A run as it was read.</summary>
/// <param name="Folder">Its folder as the user named it.</param>
/// <param name="Name">The folder's name, unique in the report.</param>
/// <param name="Manifest">What made it.</param>
/// <param name="Files">Every file of the manifest, compared with what is there now.</param>
/// <param name="Records">The verdicts, in the order of the file.</param>
internal sealed record SourceRun(
    string Folder,
    string Name,
    RunManifest Manifest,
    IReadOnlyList<ReportFile> Files,
    IReadOnlyList<JudgedRecord> Records)
{
    /// <summary>The certificate; null for none, and for one that cannot be read.</summary>
    public JudgeCertificate? Certificate { get; init; }

    /// <summary>Why the certificate that is there cannot be read; null when it can, and without one.</summary>
    public string? CertificateFault { get; init; }

    /// <summary>The scores with the judge's errors; empty without a certificate.</summary>
    public IReadOnlyList<JudgeErrorLine> JudgeErrors { get; init; } = [];

    /// <summary>The answers' texts.</summary>
    public AnswerTexts Texts { get; init; } = AnswerTexts.None;

    /// <summary>What became of answers without text.</summary>
    public EmptyAnswers Empty => Manifest.Parameters.GetValueOrDefault("empty") == "exclude" ? EmptyAnswers.Exclude : EmptyAnswers.Miss;

    /// <summary>The part of the cases that was judged.</summary>
    public Shard Shard => Shard.Parse(Manifest.Parameters.GetValueOrDefault("shard", "")) ?? Shard.Whole;

    /// <summary>The ids of the cases that it was to judge.</summary>
    public HashSet<string> CasesOf(Benchmark benchmark) =>
        [.. benchmark.Cases.Where((_, index) => Shard.Holds(index)).Select(@case => @case.Id)];

    /// <summary>The path of one of its files.</summary>
    public string FileOf(string name) => Path.Combine(Folder, name);
}
