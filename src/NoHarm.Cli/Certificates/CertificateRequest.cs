namespace NoHarm.Cli.Certificates;

/// <summary>Which certificate a command is to use, and how.</summary>
/// <param name="File">The certificate; null for none, or the one that a run folder has.</param>
/// <param name="PublicKey">The PEM file of the key that must have signed it; null when none must.</param>
/// <param name="AcceptsOtherJudge">Whether a certificate of another judge will do, marked.</param>
/// <param name="Redraws">Redraws of the verdicts.</param>
internal sealed record CertificateRequest(string? File, string? PublicKey, bool AcceptsOtherJudge, int Redraws);
