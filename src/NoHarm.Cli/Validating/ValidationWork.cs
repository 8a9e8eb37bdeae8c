using System.Security.Cryptography;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Runs;
using NoHarm.Statistics;
using NoHarm.Validation.Certificates;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>Carries out a validation and writes its files.</summary>
internal static class ValidationWork
{
    /// <summary>Every number, for machines.</summary>
    public const string JsonName = "validation.json";

    /// <summary>The tables, as Markdown.</summary>
    public const string MarkdownName = "validation.md";

    /// <summary>What travels with later scores.</summary>
    public const string CertificateName = "certificate.json";

    /// <summary>The folder of the run that judged the answers.</summary>
    public const string RunName = "run";

    /// <summary>Measures, compares, and makes the certificate; nothing but the run of the judge is written.</summary>
    public static async Task<ValidationResult> RunAsync(ValidationRequest request, Terminal terminal, CancellationToken cancellation)
    {
        RefuseRun(request.Output);
        var problems = new ProblemList();
        using ECDsa? key = request.SigningKey is { } path ? CertificateSigner.ReadPrivateKey(path, problems) : null;
        problems.ThrowIfErrors();

        ValidationInput input = await ValidationInput.ReadAsync(request, terminal, cancellation);
        JoinedPairs joined = new PairJoin(input.Benchmark, input.Labels, request.Ties).With(input.Records, problems);
        problems.ThrowIfErrors();
        if (!joined.Pairs.Any(pair => pair.Counts))
            throw new InvalidInputException("nothing-to-compare", request.Labels, null,
                $"no labelled pair has both a truth and a verdict ({joined.Pairs.Count} pairs found, {joined.Unresolved} of them unresolved, {joined.NotJudged} not judged); expected labels of the answers that were judged. Check respondent, id and trial.");

        JudgeComparison? comparison = AgainstOther.Compare(request, input, joined);
        var bootstrap = new AgreementBootstrap { Replicates = request.Replicates, Seed = request.Seed };
        JudgeValidation validation = JudgeValidation.Of(joined, request.Ties, bootstrap);
        HashSet<string> fitted = [.. input.FittedCases];
        int spent = joined.Pairs.Select(pair => pair.Case).DistinctBy(@case => @case.Id).Count(@case => fitted.Contains(VerdictKey.HashOf(BlindCase.Of(@case))));
        string labels = FileHash.OfFile(request.Labels);
        JudgeCertificate? certificate = input.Fingerprint.Length == 0
            ? null
            : CertifiedJudge.Of(validation, input.Judge, input.Fingerprint, labels, spent > 0, ToolVersion.Current.Version, DateOnly.FromDateTime(DateTime.UtcNow));
        return new ValidationResult(
            input,
            validation,
            comparison,
            [.. request.Requirements.Select(requirement => RequirementResult.Of(requirement, validation.Groups, request.OnPoint))],
            labels,
            spent,
            certificate is not null && key is not null ? CertificateSigner.Sign(certificate, key) : certificate)
        {
            Shares = MatchedShares.Of(joined, input.Records, input.Benchmark),
        };
    }

    /// <summary>Writes the files of the result.</summary>
    public static void Write(ValidationRequest request, ValidationResult result, Terminal terminal)
    {
        PrivateFile.CreateFolder(request.Output);
        PrivateFile.WriteAtomically(Path.Combine(request.Output, JsonName), ValidationJson.Of(result));
        using var text = new StringWriter { NewLine = "\n" };
        ValidationReport.Of(result).WriteMarkdown(text);
        PrivateFile.WriteAtomically(Path.Combine(request.Output, MarkdownName), System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        string certificate = Path.Combine(request.Output, CertificateName);
        if (result.Certificate is { } made)
            PrivateFile.WriteAtomically(certificate, CertificateWriter.ToJson(made));
        else
            File.Delete(certificate);
        string run = request.Responses is null ? "" : $", {RunName}";
        terminal.Say($"Files      {request.Output}: {JsonName}, {MarkdownName}{(result.Certificate is null ? "" : ", " + CertificateName)}{run}");
        if (result.Certificate is null)
            terminal.Say("           no certificate: the records do not say which judge made them (no fingerprint)");
    }

    // The certificate in a run's folder is the one that its scores were corrected by.
    private static void RefuseRun(string output)
    {
        if (File.Exists(Path.Combine(output, RunFolder.ManifestName)))
            throw new UsageException($"-o {output} is the folder of a run; expected another one, in which the run of the validation gets a folder \"{RunName}\" of its own.");
        if (File.Exists(output))
            throw new UsageException($"-o {output} is a file; expected a folder.");
    }
}
