using System.Security.Cryptography;
using NoHarm.Input;

namespace NoHarm.Validation.Certificates;

/// <summary>Signs certificates and checks signatures: ECDSA on P-256 over SHA-256, with keys in PEM files.</summary>
public static class CertificateSigner
{
    private const string CurveOid = "1.2.840.10045.3.1.7";
    private const DSASignatureFormat Encoding = DSASignatureFormat.Rfc3279DerSequence;

    /// <summary>The certificate with a signature under everything else in it; an earlier signature is replaced.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="key">A private key, from <see cref="ReadPrivateKey"/>.</param>
    public static JudgeCertificate Sign(JudgeCertificate certificate, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] value = key.SignData(CertificateWriter.SignedBytes(certificate), HashAlgorithmName.SHA256, Encoding);
        return certificate with
        {
            Signature = new CertificateSignature(
                CertificateSignature.EcdsaP256,
                Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
                Convert.ToBase64String(value)),
        };
    }

    /// <summary>What the signature proves.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="trusted">The key that the signer is known by; null to check against the key in the certificate alone.</param>
    public static SignatureState Check(JudgeCertificate certificate, ECDsa? trusted = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Signature is not { } signature)
            return SignatureState.Missing;
        if (trusted is not null && Convert.ToBase64String(trusted.ExportSubjectPublicKeyInfo()) != signature.PublicKey)
            return SignatureState.OtherSigner;
        try
        {
            using ECDsa key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(signature.PublicKey), out _);
            bool holds = IsP256(key)
                && key.VerifyData(CertificateWriter.SignedBytes(certificate), Convert.FromBase64String(signature.Value), HashAlgorithmName.SHA256, Encoding);
            return !holds ? SignatureState.Wrong : trusted is null ? SignatureState.Intact : SignatureState.Trusted;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return SignatureState.Wrong;
        }
    }

    /// <summary>A private key from a PEM file, or null after a problem was added.</summary>
    public static ECDsa? ReadPrivateKey(string path, ProblemList problems) => Read(path, problems, isPrivate: true);

    /// <summary>A public key from a PEM file, or null after a problem was added. The file of a private key will do.</summary>
    public static ECDsa? ReadPublicKey(string path, ProblemList problems) => Read(path, problems, isPrivate: false);

    private static ECDsa? Read(string path, ProblemList problems, bool isPrivate)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (InputFile.ReadText(path, problems) is not { } pem)
            return null;
        ECDsa key = ECDsa.Create();
        string? fault = Import(key, pem, isPrivate);
        if (fault is null)
            return key;
        key.Dispose();
        string make = isPrivate
            ? "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem"
            : "openssl pkey -in key.pem -pubout -out public.pem";
        problems.Error("unusable-key", path, null, $"found {fault}; expected {(isPrivate ? "a private" : "a public")} key on the curve P-256 as PEM, without a password. Make one with: {make}");
        return null;
    }

    private static string? Import(ECDsa key, string pem, bool isPrivate)
    {
        if (isPrivate && !pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return pem.Contains("PUBLIC KEY-----", StringComparison.Ordinal) ? "a public key" : "no key";
        if (pem.Contains("ENCRYPTED", StringComparison.Ordinal))
            return "a key that is locked with a password";
        try
        {
            key.ImportFromPem(pem);
        }
        catch (Exception unusable) when (unusable is ArgumentException or CryptographicException)
        {
            return "no key that can be read";
        }

        return IsP256(key) ? null : "a key of another kind";
    }

    private static bool IsP256(ECDsa key) => key.ExportParameters(false).Curve.Oid.Value == CurveOid;
}
