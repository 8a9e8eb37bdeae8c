namespace NoHarm.Validation.Certificates;

/// <summary>What the signature under a certificate proves.</summary>
public enum SignatureState
{
    /// <summary>Nobody signed.</summary>
    Missing,

    /// <summary>The certificate, or its signature, was changed.</summary>
    Wrong,

    /// <summary>Another key signed than the one that was expected.</summary>
    OtherSigner,

    /// <summary>Nothing was changed since the key in the certificate signed it. Anybody can make such a key.</summary>
    Intact,

    /// <summary>The expected key signed it, and nothing was changed since.</summary>
    Trusted,
}
