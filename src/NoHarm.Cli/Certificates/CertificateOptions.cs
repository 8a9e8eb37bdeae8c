using System.CommandLine;
using NoHarm.Scoring.JudgeErrors;

namespace NoHarm.Cli.Certificates;

/// <summary>The options that carry a judge's certificate into scores.</summary>
internal sealed class CertificateOptions
{
    private const int DefaultRedraws = 1000;
    private const int MostRedraws = 100_000;

    private readonly Option<string?> _certificate = new("--certificate") { Description = "The certificate of the judge (noharm validate): adds intervals that hold its errors too." };
    private readonly Option<string?> _publicKey = new("--public-key") { Description = "A PEM file: the key that must have signed the certificate." };
    private readonly Option<bool> _acceptOther = new("--accept-other-judge") { Description = "Take the certificate of another judge, and mark every result." };
    private readonly Option<int> _redraws = new("--redraws") { Description = "Redraws of the verdicts with a certificate.", DefaultValueFactory = _ => DefaultRedraws };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_certificate);
        command.Add(_publicKey);
        command.Add(_acceptOther);
        command.Add(_redraws);
    }

    /// <summary>What was asked for.</summary>
    public CertificateRequest RequestOf(ParseResult parsed)
    {
        int redraws = parsed.GetValue(_redraws);
        if (redraws is < JudgeErrorOptions.FewestRedraws or > MostRedraws)
            throw new UsageException($"--redraws is {redraws}; expected {JudgeErrorOptions.FewestRedraws} or more, up to {MostRedraws}, such as {DefaultRedraws}.");
        return new CertificateRequest(parsed.GetValue(_certificate), parsed.GetValue(_publicKey), parsed.GetValue(_acceptOther), redraws);
    }
}
