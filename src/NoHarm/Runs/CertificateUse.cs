using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Runs;

/// <summary>What a run's manifest says of the certificate in its folder.</summary>
/// <param name="Judge">The certified judge in the words of the command line.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="LabelledBy">Whose labels it rests on.</param>
/// <param name="IsOfThisJudge">Whether that is the run's judge; if not, somebody accepted another one's.</param>
public sealed record CertificateUse(string Judge, string Fingerprint, RaterKind LabelledBy, bool IsOfThisJudge)
{
    /// <summary>The use of a certificate for a judge.</summary>
    public static CertificateUse Of(JudgeCertificate certificate, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new CertificateUse(certificate.Judge, certificate.Fingerprint, certificate.LabelledBy, certificate.Fingerprint == fingerprint);
    }
}
