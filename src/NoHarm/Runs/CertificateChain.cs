using System.Security.Cryptography;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Runs;

/// <summary>Whether a run's scores hang together with its certificate and the labels behind it.</summary>
/// <param name="Certificate">The certificate; null when the run has none that can be read.</param>
/// <param name="Signature">What its signature proves.</param>
/// <param name="AreTheLabels">Whether the labels that were shown are the certified ones; null when none were shown.</param>
/// <param name="Differences">What does not hold, a sentence each; empty when everything does.</param>
public sealed record CertificateChain(
    JudgeCertificate? Certificate, SignatureState Signature, bool? AreTheLabels, IReadOnlyList<string> Differences)
{
    private const string Name = RunFolder.CertificateName;

    /// <summary>Checks records, certificate, signature and labels of a run against each other.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="labels">The file of labels; null when it is not at hand.</param>
    /// <param name="trusted">The key that the signer is known by; null when it is not known.</param>
    /// <returns>The chain; null for a run without certificate of which nothing more was asked.</returns>
    public static CertificateChain? Of(string folder, RunManifest manifest, string? labels = null, ECDsa? trusted = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (!manifest.Results.Any(result => result.Path == Name) && !File.Exists(Path.Combine(folder, Name)))
            return labels is null && trusted is null ? null : Broken($"{Name}: the run has no certificate");
        var problems = new ProblemList();
        if (CertificateReader.Read(Path.Combine(folder, Name), problems) is not { } certificate)
            return Broken([.. problems.All.Select(problem => $"{Name}: {problem.Message}")]);

        var differences = new List<string>();
        if (CertifiedScores.DifferenceTo(certificate, manifest.Judge, manifest.Fingerprint) is { } other)
            differences.Add($"{Name}: {other}");
        if (OtherRecords(folder, manifest) is { } records)
            differences.Add(records);
        SignatureState signature = CertificateSigner.Check(certificate, trusted);
        if (FaultOf(signature, trusted is not null) is { } fault)
            differences.Add($"{Name}: {fault}");
        string[] labelFaults = labels is null ? [] : [.. LabelFaults(labels, certificate)];
        differences.AddRange(labelFaults);
        return new CertificateChain(certificate, signature, labels is null ? null : labelFaults.Length == 0, differences);
    }

    private static CertificateChain Broken(params string[] differences) => new(null, SignatureState.Missing, null, differences);

    // A finished run is hashed as a whole; this finds records that were judged by another judge before it was.
    private static string? OtherRecords(string folder, RunManifest manifest)
    {
        string path = Path.Combine(folder, RunFolder.JudgedName);
        if (!File.Exists(path))
            return null;
        var problems = new ProblemList();
        IReadOnlyList<JudgedRecord> records = JudgedReader.Read(path, problems, tornLastLine: ProblemSeverity.Warning);
        JudgedRecord[] others = [.. records.Where(record => record.Fingerprint != manifest.Fingerprint)];
        return others.Length == 0
            ? null
            : $"{RunFolder.JudgedName}:{others[0].Line}: {others.Length} of {records.Count} records are not of the judge that the manifest names";
    }

    private static string? FaultOf(SignatureState signature, bool isAsked) => signature switch
    {
        SignatureState.Wrong => "the signature is wrong: the certificate was changed after it was signed",
        SignatureState.OtherSigner => "another key signed it than the one given",
        SignatureState.Missing when isAsked => "nobody signed it",
        _ => null,
    };

    private static IEnumerable<string> LabelFaults(string labels, JudgeCertificate certificate)
    {
        if (!File.Exists(labels))
        {
            yield return $"{labels}: there is no such file";
            yield break;
        }

        string hash = FileHash.OfFile(labels);
        if (hash != certificate.LabelSetSha256)
        {
            yield return $"{labels}: these are not the labels that the certificate rests on (SHA-256 {hash}, certified {certificate.LabelSetSha256})";
            yield break;
        }

        // What the raters are may stand in another file beside the labels.
        LabelSet set = LabelReader.Read(labels, new ProblemList());
        foreach (Rater rater in certificate.Raters.Where(rater => set.KindOf(rater.Name) != rater.Kind))
            yield return $"{labels}: rater {rater.Name} is {RaterKinds.NameOf(set.KindOf(rater.Name))} there, and {RaterKinds.NameOf(rater.Kind)} in the certificate";
    }
}
