using System.Globalization;
using System.Text.Json;
using NoHarm.Input;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Validation.Certificates;

/// <summary>
/// Reads certificates. What is not exactly as the tool writes it is an error, because a signature covers only what is
/// read.
/// </summary>
public static class CertificateReader
{
    private const int HashLength = 64;

    private static readonly string[] Fields =
    [
        "format", "judge", "fingerprint", "labelSetSha256", "labelledBy", "raters", "pairs", "cases", "designEffect", "spent", "numbers", "errors",
        "toolVersion", "date", "signature",
    ];

    /// <summary>The certificate in a file, or null after a problem was added.</summary>
    public static JudgeCertificate? Read(string path, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        int before = problems.All.Count;
        if (JsonFile.Read(path, problems, out _) is not { } root)
            return null;
        var json = new JsonRecord(root, path, null, problems);
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Error("no-certificate", path, null, $"found {JsonRecord.Describe(root)}; expected a certificate, the object that noharm validate writes.");
            return null;
        }

        if (json.Whole("format", 0, int.MaxValue, "Use the version of the tool that wrote it.") is not JudgeCertificate.CurrentFormat and var format)
        {
            problems.Error("certificate-format", path, null,
                $"\"format\" is {format?.ToString(CultureInfo.InvariantCulture) ?? "missing"}; expected {JudgeCertificate.CurrentFormat}, as in a certificate of noharm validate. Is this another file, or of a newer tool?");
            return null;
        }

        json.RejectUnknown(Fields);
        RejectRepeated(json);
        JudgeCertificate certificate = ReadFields(json);
        return problems.All.Skip(before).Any(problem => problem.Severity == ProblemSeverity.Error) ? null : certificate;
    }

    private static JudgeCertificate ReadFields(JsonRecord json)
    {
        string judge = json.RequiredText("judge", "\"judge\": \"lexical\"") ?? "";
        string fingerprint = Hash(json, "fingerprint");
        string labels = Hash(json, "labelSetSha256");
        IReadOnlyList<Rater> raters = CertificateParts.Raters(json);
        int pairs = Count(json, "pairs");
        int cases = Count(json, "cases");
        if (pairs < cases)
            json.Problems.Error("wrong-value", json.File, json.Line, $"{pairs} pairs of {cases} cases cannot be; expected a pair per case at least.");
        IReadOnlyList<TierErrors> errors = CertificateParts.Errors(json);
        IReadOnlyDictionary<string, Estimate> numbers = CertificateParts.Numbers(json);
        return new JudgeCertificate
        {
            Judge = judge,
            Fingerprint = fingerprint,
            LabelSetSha256 = labels,
            Raters = raters,
            Pairs = pairs,
            Cases = cases,
            DesignEffect = json.Has("designEffect") ? json.Real("designEffect", 1, 1e6) ?? 1 : 1,
            IsSpent = json.Flag("spent"),
            Numbers = numbers,
            Errors = errors,
            ToolVersion = json.RequiredText("toolVersion", "\"toolVersion\": \"0.1.0\"") ?? "",
            Date = Day(json),
            Signature = CertificateParts.Signature(json),
        };
    }

    private static string Hash(JsonRecord json, string name)
    {
        string? hash = json.RequiredText(name, $"\"{name}\": \"e3b0...\"");
        if (hash is not null && (hash.Length != HashLength || !hash.All(digit => char.IsAsciiDigit(digit) || char.IsBetween(digit, 'a', 'f'))))
            json.Problems.Error("wrong-hash", json.File, json.Line,
                $"\"{name}\" is no SHA-256; expected {HashLength} lower-case hexadecimal digits. Validate the judge again.");
        return hash ?? "";
    }

    private static int Count(JsonRecord json, string name)
    {
        if (!json.Has(name))
            json.Problems.Error("missing-field", json.File, json.Line, $"\"{name}\" is missing; expected a whole number from 1. Validate the judge again.");
        return json.Whole(name, 1, int.MaxValue, "Validate the judge again.") ?? 1;
    }

    private static DateOnly Day(JsonRecord json)
    {
        string? text = json.RequiredText("date", "\"date\": \"2026-11-21\"");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        if (text is not null)
            json.Problems.Error("wrong-value", json.File, json.Line, "\"date\" is no date; expected year-month-day, such as 2026-11-21.");
        return default;
    }

    // Which of two counts was vouched for, no signature could tell.
    private static void RejectRepeated(JsonRecord json)
    {
        foreach (IGrouping<string, JsonProperty> repeated in json.Value.EnumerateObject().GroupBy(field => field.Name).Where(group => group.Skip(1).Any()))
            json.Problems.Error("repeated-field", json.File, json.Line, $"\"{repeated.Key}\" is there {repeated.Count()} times; expected once. Validate the judge again.");
    }
}
