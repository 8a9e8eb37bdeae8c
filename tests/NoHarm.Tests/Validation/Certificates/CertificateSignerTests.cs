using System.Security.Cryptography;
using NoHarm.Input;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Tests.Validation.Certificates;

public class CertificateSignerTests
{
    [Fact]
    public void A_signature_names_its_key_and_holds_until_something_is_changed()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        JudgeCertificate signed = ReadBack(CertificateSigner.Sign(Certificates.Example, key));
        CertificateSigner.Check(signed).ShouldBe(SignatureState.Intact);
        CertificateSigner.Check(signed, key).ShouldBe(SignatureState.Trusted);
        CertificateSigner.Check(signed, other).ShouldBe(SignatureState.OtherSigner);
        CertificateSigner.Check(Certificates.Example, key).ShouldBe(SignatureState.Missing);
        foreach (JudgeCertificate changed in Changed(signed))
            CertificateSigner.Check(changed, key).ShouldBe(SignatureState.Wrong);
    }

    [Fact]
    public void Another_key_in_the_certificate_does_not_make_a_signature_right()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        JudgeCertificate signed = CertificateSigner.Sign(Certificates.Example, key);
        JudgeCertificate stolen = signed with
        {
            Signature = signed.Signature! with { PublicKey = Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()) },
        };
        CertificateSigner.Check(stolen).ShouldBe(SignatureState.Wrong);
        CertificateSigner.Check(signed with { Signature = signed.Signature! with { Value = "no base64" } }).ShouldBe(SignatureState.Wrong);
        CertificateSigner.Check(signed with { Signature = signed.Signature! with { PublicKey = "AAAA" } }).ShouldBe(SignatureState.Wrong);
    }

    [Fact]
    public void A_signature_that_openssl_would_make_is_one_over_the_file_without_its_signature()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] value = key.SignData(CertificateWriter.ToJson(Certificates.Example), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var signature = new CertificateSignature(
            CertificateSignature.EcdsaP256, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(value));
        CertificateSigner.Check(Certificates.Example with { Signature = signature }, key).ShouldBe(SignatureState.Trusted);
    }

    [Fact]
    public void Keys_are_read_from_PEM_files_and_a_private_one_will_do_for_checking()
    {
        using var folder = new TempFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string privateKey = folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        string publicKey = folder.Write("public.pem", key.ExportSubjectPublicKeyInfoPem());
        var problems = new ProblemList();
        using ECDsa signer = CertificateSigner.ReadPrivateKey(privateKey, problems)!;
        JudgeCertificate signed = CertificateSigner.Sign(Certificates.Example, signer);
        foreach (string file in new[] { publicKey, privateKey })
        {
            using ECDsa trusted = CertificateSigner.ReadPublicKey(file, problems)!;
            CertificateSigner.Check(signed, trusted).ShouldBe(SignatureState.Trusted);
        }

        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_cannot_be_used_is_refused_with_what_it_is()
    {
        using var folder = new TempFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var longer = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        var locked = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        Fault(key.ExportSubjectPublicKeyInfoPem()).ShouldContain("found a public key; expected a private key");
        Fault(key.ExportEncryptedPkcs8PrivateKeyPem("secret", locked)).ShouldContain("locked with a password");
        Fault(longer.ExportPkcs8PrivateKeyPem()).ShouldContain("a key of another kind");
        Fault(rsa.ExportPkcs8PrivateKeyPem()).ShouldContain("no key that can be read");
        Fault("hello").ShouldContain("openssl genpkey");

        string Fault(string pem)
        {
            var problems = new ProblemList();
            CertificateSigner.ReadPrivateKey(folder.Write("key.pem", pem), problems).ShouldBeNull();
            return problems.All.ShouldHaveSingleItem().Message;
        }
    }

    private static IEnumerable<JudgeCertificate> Changed(JudgeCertificate signed)
    {
        yield return signed with { Judge = "llama:other.gguf" };
        yield return signed with { Fingerprint = new string('c', 64) };
        yield return signed with { LabelSetSha256 = new string('c', 64) };
        yield return signed with { Raters = [new Rater("dr-a", RaterKind.Physician)] };
        yield return signed with { Raters = [new Rater("dr-a", RaterKind.Other), new Rater("dr-b", RaterKind.Physician)] };
        yield return signed with { Pairs = 111 };
        yield return signed with { DesignEffect = 1 };
        yield return signed with { Numbers = new Dictionary<string, NoHarm.Statistics.Estimate> { ["kappa"] = new(1, 1, 1) } };
        yield return signed with { Errors = [.. signed.Errors.Skip(1)] };
        yield return signed with { Errors = [signed.Errors[0], new TierErrors(signed.Errors[1].Tier, [[30, 1, 2], [2, 5.5, 1], [1, 2, 21]])] };
        yield return signed with { Date = signed.Date.AddDays(1) };
        yield return signed with { ToolVersion = "0.2.0" };
    }

    private static JudgeCertificate ReadBack(JudgeCertificate certificate)
    {
        using var folder = new TempFolder();
        var problems = new ProblemList();
        JudgeCertificate? read = CertificateReader.Read(folder.Write("certificate.json", CertificateWriter.ToJson(certificate)), problems);
        problems.All.ShouldBeEmpty();
        return read!;
    }
}
