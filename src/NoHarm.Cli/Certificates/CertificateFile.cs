using System.Security.Cryptography;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Certificates;

/// <summary>Reads the certificate that a command was given, and refuses one that does not belong to its verdicts.</summary>
internal static class CertificateFile
{
    /// <summary>The certificate.</summary>
    /// <param name="path">The file.</param>
    /// <param name="publicKey">The PEM file of the key that must have signed it; null when none must.</param>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    /// <exception cref="GateFailedException">Its signature does not hold.</exception>
    public static JudgeCertificate Read(string path, string? publicKey)
    {
        var problems = new ProblemList();
        JudgeCertificate? certificate = CertificateReader.Read(path, problems);
        using ECDsa? trusted = publicKey is null ? null : CertificateSigner.ReadPublicKey(publicKey, problems);
        problems.ThrowIfErrors();
        SignatureState state = CertificateSigner.Check(certificate!, trusted);
        bool holds = trusted is null ? state is SignatureState.Missing or SignatureState.Intact : state == SignatureState.Trusted;
        return holds ? certificate! : throw new GateFailedException($"{path}: {state switch
        {
            SignatureState.Missing => "nobody signed the certificate, and --public-key asks for a signature.",
            SignatureState.OtherSigner => "another key signed the certificate than that of --public-key.",
            _ => "the signature is wrong: the certificate was changed after it was signed.",
        }}");
    }

    /// <summary>Refuses a certificate of another judge, or says loudly that it is one.</summary>
    public static void RefuseOther(JudgeCertificate certificate, string judge, string fingerprint, bool acceptsOther, Terminal terminal) =>
        Refuse(CertifiedScores.DifferenceTo(certificate, judge, fingerprint), acceptsOther, terminal);

    /// <summary>Refuses a certificate of another judge than that of the records, or says loudly that it is one.</summary>
    public static void RefuseOther(JudgeCertificate certificate, IEnumerable<JudgedRecord> records, bool acceptsOther, Terminal terminal) =>
        Refuse(CertifiedScores.DifferenceTo(certificate, records), acceptsOther, terminal);

    private static void Refuse(string? difference, bool acceptsOther, Terminal terminal)
    {
        if (difference is null)
            return;
        if (!acceptsOther)
            throw new GateFailedException($"{difference}. Validate this judge, or add --accept-other-judge to go on with every result marked.");
        terminal.Error.WriteLine($"OTHER JUDGE: {difference}. What is said of the judge's errors is no more than a guess.");
    }
}
