using System.Security.Cryptography;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Tests;

public sealed class CertificateTests : IDisposable
{
    private static readonly string Demo = Path.Combine(Repository.Root, "data", "demo");
    private static readonly string Answers = Path.Combine(Demo, "responses.jsonl");
    private static readonly string Labels = Path.Combine(Demo, "labels.jsonl");

    private readonly TempFolder _temp = new();

    private string Run => Path.Combine(_temp.Path, "run");

    [Fact]
    public async Task A_run_with_a_certificate_shows_the_second_interval_and_verify_follows_the_chain_to_the_labels()
    {
        string certificate = await CertificateOfTheRunAsync();
        Tool.Result result = await RunAsync("--certificate", certificate);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("with judge error");
        result.Output.ShouldContain("Certificate of lexical");
        result.Output.ShouldContain("labelled with a language model, not by physicians alone");
        File.ReadAllBytes(Path.Combine(Run, "certificate.json")).ShouldBe(File.ReadAllBytes(certificate));
        File.ReadAllText(Path.Combine(Run, "scores.csv")).ShouldStartWith("category,metric,trials,mean,ci,ci_lo,ci_hi,respondent\n");
        string[] errors = File.ReadAllLines(Path.Combine(Run, "judge-errors.csv"));
        errors[0].ShouldBe("respondent,category,metric,trials,as_judged,corrected,ci_lo,ci_hi,judge_share,label_share,labels_to_halve,certified_judge");
        errors[1].ShouldEndWith(",yes");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(Run, "judge-errors.csv")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Tool.Result verified = await Tool.RunAsync("verify", Run, "-l", Labels);
        verified.ExitCode.ShouldBe(0, verified.Output);
        verified.Output.ShouldContain("CERTIFIED");
        verified.Output.ShouldContain("its labels are the ones shown; not signed");

        // The same command without the certificate keeps it, and changes nothing.
        string manifest = File.ReadAllText(Path.Combine(Run, "manifest.json"));
        (await RunAsync()).Output.ShouldContain("with judge error");
        File.ReadAllText(Path.Combine(Run, "manifest.json")).ShouldBe(manifest);

        // The stored verdicts score the same as the run did.
        Tool.Result scored = await Tool.RunAsync("score", "-b", Demo, "-j", Run, "--judge-errors", Path.Combine(_temp.Path, "again.csv"), "--redraws", "100", "--json");
        scored.ExitCode.ShouldBe(0, scored.Error);
        File.ReadAllLines(Path.Combine(_temp.Path, "again.csv")).ShouldBe(errors);
        using JsonDocument json = JsonDocument.Parse(scored.Output);
        json.RootElement.GetProperty("judgeErrors").GetProperty("isOfThisJudge").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_of_another_judge_is_refused_or_marks_everything()
    {
        string certificate = Write((await TemplateAsync()) with { Fingerprint = new string('0', 64) }, "other.json");
        foreach (string[] command in new[] { RunArguments("--certificate", certificate), ["score", "-b", Demo, "-j", Run, "--certificate", certificate] })
        {
            Tool.Result refused = await Tool.RunAsync(command);
            refused.ExitCode.ShouldBe(1, refused.Error);
            refused.Error.ShouldContain("fingerprint 000000000000");
            refused.Error.ShouldContain("--accept-other-judge");
            Tool.Result marked = await Tool.RunAsync([.. command, "--accept-other-judge"]);
            marked.ExitCode.ShouldBe(0, marked.Error);
            marked.Error.ShouldContain("OTHER JUDGE");
            marked.Output.ShouldContain("OTHER JUDGE");
        }

        File.ReadAllLines(Path.Combine(Run, "judge-errors.csv"))[1].ShouldEndWith(",no");
        Tool.Result verified = await Tool.RunAsync("verify", Run);
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain("certificate.json: the certificate is of judge lexical with fingerprint 000000000000");
    }

    [Fact]
    public async Task A_signature_is_asked_for_and_checked()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string publicKey = _temp.Write("public.pem", key.ExportSubjectPublicKeyInfoPem());
        string otherKey = _temp.Write("other.pem", other.ExportSubjectPublicKeyInfoPem());
        JudgeCertificate template = await TemplateAsync();
        string plain = Write(template, "plain.json");
        string signed = Write(CertificateSigner.Sign(template, key), "signed.json");
        string forged = Write(CertificateSigner.Sign(template, key) with { Pairs = template.Pairs + 1000 }, "forged.json");

        (await RunAsync("--certificate", plain, "--public-key", publicKey)).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1), result => result.Error.ShouldContain("nobody signed"));
        (await RunAsync("--certificate", signed, "--public-key", otherKey)).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1), result => result.Error.ShouldContain("another key"));
        (await RunAsync("--certificate", forged)).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1), result => result.Error.ShouldContain("was changed after it was signed"));

        Tool.Result result = await RunAsync("--certificate", signed, "--public-key", publicKey);
        result.ExitCode.ShouldBe(0, result.Error);
        (await Tool.RunAsync("verify", Run, "--public-key", publicKey)).Output.ShouldContain("signed by the key given");
        (await Tool.RunAsync("verify", Run, "--public-key", otherKey)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Verify_names_what_does_not_belong_together()
    {
        string certificate = await CertificateOfTheRunAsync();
        (await Tool.RunAsync("verify", Run, "-l", Labels)).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1), result => result.Output.ShouldContain("the run has no certificate"));

        (await RunAsync("--certificate", certificate)).ExitCode.ShouldBe(0);
        string changed = _temp.Write("labels.jsonl", File.ReadAllText(Labels) + "\n");
        (await Tool.RunAsync("verify", Run, "-l", changed)).ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(1), result => result.Output.ShouldContain("not the labels that the certificate rests on"));

        string file = Path.Combine(Run, "certificate.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"labelledBy\": \"llm\"", "\"labelledBy\": \"physician\""));
        Tool.Result lied = await Tool.RunAsync("verify", Run);
        lied.ExitCode.ShouldBe(1);
        lied.Output.ShouldContain("by its raters the labels are of kind llm");
        Tool.Result again = await RunAsync();
        again.ExitCode.ShouldBe(3);
        again.Error.ShouldContain("the certificate is not the one that was given to the run");
    }

    [Fact]
    public async Task Records_without_a_fingerprint_and_options_without_a_certificate_are_refused()
    {
        string certificate = await CertificateOfTheRunAsync();
        string[] lines = [.. File.ReadAllLines(Path.Combine(Run, "judged.jsonl")).Select(line => line.Replace("\"fingerprint\"", "\"print\""))];
        string judged = _temp.Write("kit_judged.jsonl", string.Join('\n', lines));
        Tool.Result refused = await Tool.RunAsync("score", "-b", Demo, "-j", judged, "--certificate", certificate);
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("without a fingerprint");
        (await Tool.RunAsync("score", "-b", Demo, "-j", judged, "--judge-errors", "x.csv")).ExitCode.ShouldBe(2);
        (await RunAsync("--certificate", certificate, "--redraws", "3")).ExitCode.ShouldBe(2);
        (await RunAsync("--certificate", _temp.Write("torn.json", "{\"format\": 1, "))).ExitCode.ShouldBe(3);
    }

    public void Dispose() => _temp.Dispose();

    private Task<Tool.Result> RunAsync(params string[] more) => Tool.RunAsync(RunArguments(more));

    private string[] RunArguments(params string[] more) => ["run", "-b", Demo, "-r", Answers, "-o", Run, "--redraws", "100", .. more];

    private async Task<string> CertificateOfTheRunAsync() => Write(await TemplateAsync(), "certificate.json");

    private string Write(JudgeCertificate certificate, string name) => _temp.Write(name, CertificateWriter.ToJson(certificate));

    // The judge's fingerprint is what a run says it is.
    private async Task<JudgeCertificate> TemplateAsync()
    {
        Tool.Result result = await RunAsync("--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        LabelSet labels = LabelReader.Read(Labels, new Input.ProblemList());
        return new JudgeCertificate
        {
            Judge = "lexical",
            Fingerprint = json.RootElement.GetProperty("fingerprint").GetString()!,
            LabelSetSha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Labels))),
            Raters = labels.Raters,
            Pairs = 420,
            Cases = 6,
            Errors = [.. OptionTiers.All.Take(7).Select(tier => new TierErrors(tier, [[40, 1, 2], [2, 2, 1], [3, 1, 8]]))],
            ToolVersion = "0.1.0",
            Date = new DateOnly(2026, 11, 21),
        };
    }
}
