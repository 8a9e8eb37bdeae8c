namespace NoHarm.Validation.Certificates;

/// <summary>A signature under everything else that a certificate says.</summary>
/// <param name="Algorithm">How it was made.</param>
/// <param name="PublicKey">The signer's public key (SubjectPublicKeyInfo, DER, base64). Whose it is, only another way can tell.</param>
/// <param name="Value">The signature (DER, base64).</param>
public sealed record CertificateSignature(string Algorithm, string PublicKey, string Value)
{
    /// <summary>ECDSA on the curve P-256 over SHA-256 (FIPS 186-5), the one algorithm that is used.</summary>
    public const string EcdsaP256 = "ecdsa-p256-sha256";
}
