using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Input;
using NoHarm.Runs;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm verify</c>: whether a run is still what its manifest says, and whether its certificate is its judge's.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions JsonStyle = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string> Folder = new("run") { Description = "The run folder." };
    private static readonly Option<string?> Labels = new("--labels", "-l") { Description = "The labels that the certificate rests on: checked against its hash." };
    private static readonly Option<string?> PublicKey = new("--public-key") { Description = "A PEM file: the key that must have signed the certificate." };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Hashes every input and every result of a run again and compares them with its manifest, and follows the chain from "
            + "the scores over the records and the judge's certificate to the labels. Exit code 0 when all is as it was, 1 when "
            + "something was changed or does not belong together, 3 when there is no readable manifest, 5 when the run is not "
            + "finished.\n\nExamples:\n  noharm verify runs/demo\n  noharm verify runs/dev --json\n"
            + "  noharm verify runs/dev -l labels.jsonl --public-key hospital.pem")
        {
            Folder, Labels, PublicKey,
        };
        command.Run((parsed, terminal, _) => Task.FromResult(Verify(parsed, terminal)));
        return command;
    }

    private static int Verify(ParseResult parsed, Terminal terminal)
    {
        string folder = parsed.GetValue(Folder)!;
        RunVerification verification = RunVerification.Of(folder);
        CertificateChain? chain = ChainOf(parsed, folder, verification.Manifest);
        string[] differences = [.. verification.Differences, .. chain?.Differences ?? []];
        bool finished = verification.Manifest.State == RunState.Finished;
        string state = differences.Length > 0 ? "changed" : finished ? "ok" : "unfinished";
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new { state, files = verification.Files, differences, certificate = JsonOf(chain) }, JsonStyle));
        }
        else
        {
            foreach (string difference in differences)
                terminal.Output.WriteLine(difference);
            terminal.Output.WriteLine((state, verification.Differences.Count) switch
            {
                ("changed", > 0) => $"CHANGED: {verification.Differences.Count} of {verification.Files} files are not as the manifest says.",
                ("changed", _) => $"CHANGED: {verification.Files} files are as the manifest says, but run and certificate do not belong together.",
                ("ok", _) => $"OK: {verification.Files} files are as the manifest says.",
                _ => "UNFINISHED: the inputs are as the manifest says, but the run has no end; the same noharm run command goes on with it.",
            });
            if (state != "changed" && chain?.Certificate is not null)
                terminal.Output.WriteLine(Describe(chain));
        }

        return state switch
        {
            "changed" => ExitCode.GateFailed,
            "ok" => ExitCode.Ok,
            _ => ExitCode.Incomplete,
        };
    }

    private static CertificateChain? ChainOf(ParseResult parsed, string folder, RunManifest manifest)
    {
        var problems = new ProblemList();
        using ECDsa? key = parsed.GetValue(PublicKey) is { } path ? CertificateSigner.ReadPublicKey(path, problems) : null;
        problems.ThrowIfErrors();
        return CertificateChain.Of(folder, manifest, parsed.GetValue(Labels), key);
    }

    private static string Describe(CertificateChain chain)
    {
        string labels = chain.AreTheLabels is null ? "its labels were not shown (-l)" : "its labels are the ones shown";
        string signature = chain.Signature switch
        {
            SignatureState.Trusted => "signed by the key given",
            SignatureState.Intact => "signed, by a key that was not checked (--public-key)",
            _ => "not signed",
        };
        return $"CERTIFIED: scores, records and certificate are of one judge ({chain.Certificate!.Judge}); labelled by: {RaterKinds.NameOf(chain.Certificate.LabelledBy)}; {labels}; {signature}.";
    }

    private static object? JsonOf(CertificateChain? chain) => chain?.Certificate is not { } certificate
        ? null
        : new
        {
            judge = certificate.Judge,
            fingerprint = certificate.Fingerprint,
            labelledBy = RaterKinds.NameOf(certificate.LabelledBy),
            signature = chain.Signature.ToString().ToLowerInvariant(),
            labels = chain.AreTheLabels switch { null => "not-shown", true => "certified", false => "other" },
        };
}
