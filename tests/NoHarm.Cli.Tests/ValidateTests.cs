using System.Security.Cryptography;
using System.Text.Json;

namespace NoHarm.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Demo = "data/demo";

    private readonly string _folder = Directory.CreateTempSubdirectory("noharm-validate-").FullName;

    private string Out => PathOf("out");

    [Fact]
    public async Task A_validation_says_first_who_labelled_and_leaves_its_files()
    {
        Tool.Result result = await ValidateAsync();
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldStartWith("Labelled by a language model (author): this is agreement with a language model, and no evidence of agreement with physicians.\n");
        foreach (string part in new[] { "Cohen's kappa, three verdicts", "Truth \\ verdict", "severe-omission", "Medication", "DemoCard", "recommended", "Probability of a match" })
            result.Output.ShouldContain(part);
        JsonElement json = Json("validation.json");
        json.GetProperty("labelledBy").GetString().ShouldBe("llm");
        json.GetProperty("counts").GetProperty("pairs").GetInt32().ShouldBe(501);
        json.GetProperty("passed").GetBoolean().ShouldBeTrue();
        (await File.ReadAllTextAsync(PathOf("out/validation.md"), Cancel)).ShouldStartWith("Labelled by a language model");
        JsonElement certificate = Json("certificate.json");
        certificate.GetProperty("labelledBy").GetString().ShouldBe("llm");
        certificate.GetProperty("fingerprint").GetString().ShouldBe(Json("run/manifest.json").GetProperty("fingerprint").GetString());
        certificate.TryGetProperty("spent", out _).ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(PathOf("out/validation.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        (await Tool.RunAsync("verify", PathOf("out/run"))).ExitCode.ShouldBe(0);
        (await Tool.RunAsync("score", "-b", Demo, "-j", PathOf("out/run"), "--certificate", PathOf("out/certificate.json"), "--redraws", "100")).ExitCode.ShouldBe(0);

        // The same again takes up the run, and other labels are another run.
        (await ValidateAsync()).ExitCode.ShouldBe(0);
        File.ReadLines(PathOf("out/run/audit.jsonl")).Count(line => line.Contains("\"begun\"", StringComparison.Ordinal)).ShouldBe(1);
        Tool.Result other = await ValidateAsync(labels: Write("other.jsonl", DemoLabels()[..100]));
        other.ExitCode.ShouldBe(3);
        other.Error.ShouldContain("labels:");
    }

    [Fact]
    public async Task A_requirement_that_fails_on_its_lower_end_ends_with_exit_code_1()
    {
        Tool.Result failed = await ValidateAsync(more: ["--require", "kappa>=0.55", "--require", "severe.recall>=0.1"]);
        failed.ExitCode.ShouldBe(1);
        failed.Output.ShouldContain("Requirements: FAILED");
        failed.Error.ShouldContain("kappa>=0.55: the lower end of the interval is 0.");
        failed.Error.ShouldNotContain("severe.recall");
        Json("validation.json").GetProperty("passed").GetBoolean().ShouldBeFalse();

        Tool.Result passed = await ValidateAsync(more: ["--require", "kappa>=0.55", "--require-on", "point", "--json"]);
        passed.ExitCode.ShouldBe(0, passed.Error);
        using JsonDocument json = JsonDocument.Parse(passed.Output);
        JsonElement requirement = json.RootElement.GetProperty("requirements")[0];
        (requirement.GetProperty("holds").GetBoolean(), requirement.GetProperty("on").GetString()).ShouldBe((true, "point"));
    }

    [Theory]
    [InlineData("kapa>=0.5", "there is no measure \"kapa\"; expected one of accuracy,")]
    [InlineData("kappa=0.5", "expected a measure, >= or <=, and a number")]
    public async Task A_requirement_that_is_none_is_wrong_usage(string requirement, string message)
    {
        Tool.Result result = await ValidateAsync(more: ["--require", requirement]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task Records_of_a_run_are_validated_and_compared_without_a_model()
    {
        (await ValidateAsync()).ExitCode.ShouldBe(0);
        string labels = Write("two.jsonl", Physicians(DemoLabels(), differ: 10));
        string folder = PathOf("again");
        Tool.Result onTop = await Tool.RunAsync("validate", "-b", Demo, "-l", labels, "-j", Out, "-o", PathOf("out/run"));
        onTop.ExitCode.ShouldBe(2);
        onTop.Error.ShouldContain("is the folder of a run");
        Tool.Result result = await Tool.RunAsync(
            "validate", "-b", Demo, "-l", labels, "-j", Out, "-o", folder, "--replicates", "200", "--against", "human:dr-b", "--json");
        result.ExitCode.ShouldBe(0, result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("statement").GetString().ShouldBe("Labelled by 2 physicians (dr-a, dr-b).");
        json.RootElement.GetProperty("counts").GetProperty("tied").GetInt32().ShouldBe(51);
        json.RootElement.GetProperty("comparison").GetProperty("second").GetString().ShouldBe("dr-b");
        json.RootElement.GetProperty("raterPairs")[0].GetProperty("pairs").GetInt32().ShouldBe(501);
        json.RootElement.GetProperty("groups").EnumerateArray().Count(group => group.GetProperty("by").GetString() == "raters").ShouldBe(2);
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "certificate.json"), Cancel)).RootElement.GetProperty("labelledBy").GetString().ShouldBe("physician");

        Tool.Result itself = await Tool.RunAsync("validate", "-b", Demo, "-l", labels, "-j", Out, "-o", folder, "--replicates", "200", "--against", Out, "--rater", "dr-a");
        itself.ExitCode.ShouldBe(0, itself.Error);
        itself.Output.ShouldStartWith("Labelled by a physician (dr-a).");
        itself.Output.ShouldContain("0 against 0");
    }

    [Fact]
    public async Task Shares_matched_are_told_with_all_and_with_some_answers_labelled()
    {
        Tool.Result whole = await ValidateAsync();
        whole.Output.ShouldContain("Share of options matched");
        whole.Output.ShouldContain("Every judged answer is labelled, so Rogan-Gladen and PPI++ equal the labels' own.");
        JsonElement all = Json("validation.json").GetProperty("sharesMatched")[0];
        double labels = all.GetProperty("labels").GetProperty("value").GetDouble();
        labels.ShouldBe(185 / 501.0, 1e-12);
        all.GetProperty("ppi").GetProperty("value").GetDouble().ShouldBe(labels);
        all.GetProperty("roganGladen").GetProperty("value").GetDouble().ShouldBe(labels, 1e-9);

        string[] lines = DemoLabels();
        string some = Write("careful.jsonl", lines.Where((line, i) => i == 0 || line.Contains("\"careful\"", StringComparison.Ordinal)));
        Tool.Result part = await Tool.RunAsync("validate", "-b", Demo, "-l", some, "-j", Out, "-o", PathOf("some"), "--replicates", "200", "--json");
        part.ExitCode.ShouldBe(0, part.Error);
        using JsonDocument json = JsonDocument.Parse(part.Output);
        JsonElement[] shares = [.. json.RootElement.GetProperty("sharesMatched").EnumerateArray()];
        shares.Select(share => share.GetProperty("options").GetString()).ShouldBe(["all", "harmful", "owed"]);
        shares[0].GetProperty("judged").GetInt32().ShouldBe(501);
        shares[0].GetProperty("labelled").GetInt32().ShouldBeLessThan(501);
        shares[0].GetProperty("ppi").GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Number);
        (await File.ReadAllTextAsync(PathOf("some/validation.md"), Cancel)).ShouldContain("**Share of options matched");
    }

    [Fact]
    public async Task Records_without_a_fingerprint_are_measured_and_certify_nobody()
    {
        string judged = Write("kit_judged.jsonl", ["""{"respondent": "careful", "id": "DemoCard01", "trial": 1, "judge": "cloud", "options": [{"id": 1, "matched": false, "partial": false}]}"""]);
        Tool.Result result = await Tool.RunAsync("validate", "-b", Demo, "-l", $"{Demo}/labels.jsonl", "-j", judged, "-o", Out, "--replicates", "200");
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("Not judged: 500 labelled pairs");
        result.Error.ShouldContain("no certificate");
        File.Exists(PathOf("out/certificate.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Labels_of_cases_that_the_judge_was_fitted_on_are_spent()
    {
        string model = PathOf("judge.calibration.json");
        string[] input = ["-b", Demo, "-r", $"{Demo}/responses.jsonl", "-l", $"{Demo}/labels.jsonl"];
        (await Tool.RunAsync(["calibrate", .. input, "--judge", "jury:lexical,lexical", "-o", model])).ExitCode.ShouldBe(0);
        Tool.Result result = await ValidateAsync(more: ["--judge", "jury:lexical,lexical", "--calibration", model]);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("SPENT: the judge was fitted on 6 of the 6 labelled cases.");
        Json("certificate.json").GetProperty("spent").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_is_signed_with_the_key_that_is_given()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Tool.Result result = await ValidateAsync(more: ["--sign", Write("key.pem", [key.ExportPkcs8PrivateKeyPem()])]);
        result.ExitCode.ShouldBe(0, result.Error);
        Json("certificate.json").GetProperty("signature").GetProperty("publicKey").GetString().ShouldBe(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public async Task Partial_labels_are_used_and_counted()
    {
        string[] labels = DemoLabels();
        Tool.Result result = await ValidateAsync(labels: Write("part.jsonl", [.. Physicians(labels, differ: 10).Where((_, i) => i < 2 || i % 7 != 0)]), more: ["--json"]);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("of the 501 pairs that anybody labelled; the first that is missing is option");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement counts = json.RootElement.GetProperty("counts");
        counts.GetProperty("labels").GetInt32().ShouldBeLessThan(1002);
        counts.GetProperty("pairs").GetInt32().ShouldBe(501);
        json.RootElement.GetProperty("raterPairs")[0].GetProperty("pairs").GetInt32().ShouldBeLessThan(501);

        Tool.Result few = await ValidateAsync(labels: Write("few.jsonl", labels[..200]), output: PathOf("few"));
        few.ExitCode.ShouldBe(0, few.Error);
        few.Output.ShouldContain("199 labelled pairs");
        few.Output.ShouldContain("Not labelled: ");
    }

    [Theory]
    [InlineData("unknown-option", "option 400 (1 labels) is not in DemoCard01")]
    [InlineData("duplicate-rater", "the rater \"author\" is declared twice")]
    [InlineData("verdict-typo", "expected \"yes\", \"partial\" or \"no\". Did you mean \"yes\"?")]
    [InlineData("duplicate-label", "rater author already labelled option 1 of DemoCard01")]
    [InlineData("swapped-cases", "The two were swapped")]
    public async Task Labels_that_are_wrong_are_told_precisely(string fault, string message)
    {
        string[] labels = DemoLabels();
        string[] broken = fault switch
        {
            "unknown-option" => [.. labels, labels[1].Replace("\"option\": 1,", "\"option\": 400,", StringComparison.Ordinal)],
            "duplicate-rater" => ["""{"raters": [{"rater": "author", "kind": "llm"}, {"rater": "author", "kind": "physician"}]}""", .. labels[1..]],
            "verdict-typo" => [.. labels[..^1], labels[^1].Replace("\"verdict\": \"no\"", "\"verdict\": \"yess\"", StringComparison.Ordinal).Replace("\"verdict\": \"yes\"", "\"verdict\": \"yess\"", StringComparison.Ordinal)],
            "duplicate-label" => [.. labels, labels[1]],
            _ => [.. labels.Select(Swapped)],
        };
        Tool.Result result = await ValidateAsync(labels: Write("broken.jsonl", broken));
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain(message);
        result.Error.ShouldContain("broken.jsonl");
        result.Error.ShouldNotContain("   at ");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("expected either answers to judge")]
    [InlineData("has no label of that rater; expected author", "-r", "data/demo/responses.jsonl", "--rater", "dr-x")]
    [InlineData("nobody else labelled", "-r", "data/demo/responses.jsonl", "--against", "human:author")]
    public async Task What_makes_no_sense_is_wrong_usage(string message, params string[] more)
    {
        Tool.Result result = await Tool.RunAsync(["validate", "-b", Demo, "-l", $"{Demo}/labels.jsonl", "-o", Out, "--replicates", "200", .. more]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string[] DemoLabels() => File.ReadAllLines(Path.Combine(Repository.Root, Demo, "labels.jsonl"));

    /// <summary>The demo's labels by two physicians, of whom the second says otherwise on every so-manieth pair.</summary>
    private static string[] Physicians(string[] labels, int differ) =>
    [
        """{"raters": [{"rater": "dr-a", "kind": "physician"}, {"rater": "dr-b", "kind": "physician"}]}""",
        .. labels[1..].Select(line => line.Replace("\"author\"", "\"dr-a\"", StringComparison.Ordinal)),
        .. labels[1..].Select((line, i) => line.Replace("\"author\"", "\"dr-b\"", StringComparison.Ordinal)).Select((line, i) => i % differ != 0 ? line
            : line.Contains("\"verdict\": \"no\"", StringComparison.Ordinal)
                ? line.Replace("\"verdict\": \"no\"", "\"verdict\": \"yes\"", StringComparison.Ordinal)
                : line.Replace("\"verdict\": \"yes\"", "\"verdict\": \"no\"", StringComparison.Ordinal).Replace("\"verdict\": \"partial\"", "\"verdict\": \"no\"", StringComparison.Ordinal)),
    ];

    private static string Swapped(string line) => line.Contains("DemoCard01", StringComparison.Ordinal)
        ? line.Replace("DemoCard01", "DemoEndo01", StringComparison.Ordinal)
        : line.Replace("DemoEndo01", "DemoCard01", StringComparison.Ordinal);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    private JsonElement Json(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, name)));
        return document.RootElement.Clone();
    }

    private Task<Tool.Result> ValidateAsync(string? labels = null, string? output = null, params string[] more) =>
        Tool.RunAsync(["validate", "-b", Demo, "-l", labels ?? $"{Demo}/labels.jsonl", "-r", $"{Demo}/responses.jsonl", "-o", output ?? Out, "--replicates", "200", .. more]);
}
