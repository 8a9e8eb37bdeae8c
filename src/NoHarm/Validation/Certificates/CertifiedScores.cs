using NoHarm.Judging;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;

namespace NoHarm.Validation.Certificates;

/// <summary>A score table with the errors that a certificate states.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="IsOfThisJudge">Whether it is of the judge that made every verdict; if not, the rows are no more than a guess.</param>
/// <param name="Rows">The rows; empty where the labels cannot tell.</param>
public sealed record CertifiedScores(JudgeCertificate Certificate, bool IsOfThisJudge, IReadOnlyList<JudgeErrorRow> Rows)
{
    private const int ShownDigits = 12;

    /// <summary>Why there are no rows; empty when there are.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Carries a certificate's errors into scores.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="scored">The scored records.</param>
    /// <param name="redraws">How many redraws.</param>
    public static CertifiedScores Of(JudgeCertificate certificate, ScoredSet scored, int redraws)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(scored);
        bool isOfThisJudge = DifferenceTo(certificate, scored.Records.Select(record => record.Record)) is null;
        if (ErrorPosterior.Of(certificate.Errors, certificate.DesignEffect) is not { } posterior)
            return new CertifiedScores(certificate, isOfThisJudge, [])
            {
                Reason = "its labels are all of one kind; expected some yes and some no, to tell both kinds of errors. Label more answers.",
            };
        var options = new JudgeErrorOptions { Redraws = redraws };
        return new CertifiedScores(certificate, isOfThisJudge, JudgeErrorTable.Of(scored, posterior, options));
    }

    /// <summary>In what the judge of some records is not the certified one, as a sentence; null when it is.</summary>
    public static string? DifferenceTo(JudgeCertificate certificate, IEnumerable<JudgedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return records.FirstOrDefault(record => record.Fingerprint != certificate.Fingerprint) is { } other
            ? DifferenceTo(certificate, other.Judge, other.Fingerprint)
            : null;
    }

    /// <summary>In what a judge is not the certified one, as a sentence; null when it is.</summary>
    public static string? DifferenceTo(JudgeCertificate certificate, string judge, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(fingerprint);
        if (fingerprint == certificate.Fingerprint)
            return null;
        string found = fingerprint.Length == 0 ? "without a fingerprint" : $"with fingerprint {Short(fingerprint)}";
        return $"the certificate is of judge {certificate.Judge} with fingerprint {Short(certificate.Fingerprint)}, the verdicts are of judge {judge} {found}";
    }

    private static string Short(string hash) => hash.Length > ShownDigits ? hash[..ShownDigits] : hash;
}
