using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Validation.Certificates;

/// <summary>Reads the parts of a certificate that are lists and objects.</summary>
internal static class CertificateParts
{
    private const double HighestCount = 1e12;

    /// <summary>The raters, and that the file claims no more of them than they are.</summary>
    public static IReadOnlyList<Rater> Raters(JsonRecord json)
    {
        var raters = new List<Rater>();
        foreach (JsonElement element in json.Elements("raters"))
        {
            JsonRecord entry = json with { Value = element };
            if (element.ValueKind != JsonValueKind.Object || entry.RequiredText("rater", "\"rater\": \"dr-a\"") is not { } name)
                Error(json, "certificate-raters", "\"raters\" holds something that is no rater; expected {\"rater\": \"dr-a\", \"kind\": \"physician\"}.");
            else if (RaterKinds.Find(entry.Text("kind") ?? "") is not { } kind)
                Error(json, "certificate-raters", $"the kind of a rater is none that is known; expected one of {string.Join(", ", RaterKinds.Names)}.");
            else
                raters.Add(new Rater(name, kind));
        }

        if (raters.Count == 0)
            Error(json, "certificate-raters", "\"raters\" names nobody; expected who labelled. Validate the judge again.");
        CheckClaim(json, raters);
        return raters;
    }

    /// <summary>The statistics.</summary>
    public static IReadOnlyDictionary<string, Estimate> Numbers(JsonRecord json)
    {
        var numbers = new Dictionary<string, Estimate>();
        if (json.Object("numbers") is not { } all)
            return numbers;
        foreach (JsonProperty number in all.Value.EnumerateObject())
        {
            JsonRecord entry = json with { Value = number.Value };
            if (number.Value.ValueKind != JsonValueKind.Object)
            {
                Error(json, "certificate-numbers", $"\"{number.Name}\" is {JsonRecord.Describe(number.Value)}; expected {{\"value\": 0.8, \"lower\": 0.7, \"upper\": 0.9}}.");
                continue;
            }

            entry.RejectUnknown(["value", "lower", "upper"]);
            var estimate = new Estimate(Real(entry, "value"), Real(entry, "lower"), Real(entry, "upper"));
            if (estimate.Lower > estimate.Upper)
                Error(json, "certificate-numbers", $"\"{number.Name}\" has a lower end above its upper end; expected lower ≤ upper.");
            if (!numbers.TryAdd(number.Name, estimate))
                Error(json, "certificate-numbers", $"\"{number.Name}\" is there twice; expected once.");
        }

        return numbers;
    }

    /// <summary>The errors by tier.</summary>
    public static IReadOnlyList<TierErrors> Errors(JsonRecord json)
    {
        var errors = new List<TierErrors>();
        foreach (JsonElement element in json.Elements("errors"))
        {
            JsonRecord entry = json with { Value = element };
            if (element.ValueKind != JsonValueKind.Object)
            {
                Error(json, "certificate-errors", "\"errors\" holds something that is no object; expected {\"tier\": \"severe-omission\", \"counts\": [[...], [...], [...]]}.");
                continue;
            }

            entry.RejectUnknown(["tier", "counts"]);
            string? name = entry.Text("tier");
            if (name is null || OptionTiers.Find(name) is not { } tier)
                Error(json, "certificate-errors", $"the \"tier\" of an entry of \"errors\" is {(name is null ? "missing" : "none that is known")}; expected one of {string.Join(", ", OptionTiers.AllNames)}.");
            else if (errors.Exists(other => other.Tier == tier))
                Error(json, "certificate-errors", $"the tier {name} is there twice; expected once.");
            else if (ReadCounts(entry) is { } counts)
                errors.Add(new TierErrors(tier, counts));
            else
                Error(json, "certificate-errors", $"the counts of {name} are not three rows of three numbers from 0; expected pairs by label (no, partial, yes) and verdict (no, partial, yes).");
        }

        if (errors.Sum(tier => tier.Total) <= 0)
            Error(json, "certificate-errors", "\"errors\" counts no pair; expected the judge's verdicts by tier and label. Validate the judge again.");
        return errors;
    }

    /// <summary>The signature, or null when there is none.</summary>
    public static CertificateSignature? Signature(JsonRecord json)
    {
        if (json.Object("signature") is not { } entry)
            return null;
        entry.RejectUnknown(["algorithm", "publicKey", "value"]);
        string? algorithm = entry.RequiredText("algorithm", $"\"algorithm\": \"{CertificateSignature.EcdsaP256}\"");
        string? key = entry.RequiredText("publicKey", "\"publicKey\": \"MFkw...\"");
        string? value = entry.RequiredText("value", "\"value\": \"MEUC...\"");
        if (algorithm is null || key is null || value is null)
            return null;
        if (algorithm != CertificateSignature.EcdsaP256)
            Error(json, "certificate-signature", $"the signature's algorithm is none that is known; expected {CertificateSignature.EcdsaP256}.");
        return new CertificateSignature(algorithm, key, value);
    }

    private static void CheckClaim(JsonRecord json, List<Rater> raters)
    {
        RaterKind least = RaterKinds.Least(raters);
        if (json.RequiredText("labelledBy", "\"labelledBy\": \"physician\"") is not { } claim || claim == RaterKinds.NameOf(least))
            return;
        Error(json, "false-claim", RaterKinds.Find(claim) is null
            ? $"\"labelledBy\" is none that is known; expected {RaterKinds.NameOf(least)}, by its raters."
            : $"\"labelledBy\" is {claim}, but by its raters the labels are of kind {RaterKinds.NameOf(least)}; expected that. Labels count as the least of their raters: one language model among them makes them llm. Validate the judge again.");
    }

    private static double[][]? ReadCounts(JsonRecord entry)
    {
        if (entry.Field("counts") is not { ValueKind: JsonValueKind.Array } rows)
            return null;
        double[][] counts = [.. rows.EnumerateArray().Select(ReadRow).OfType<double[]>()];
        return counts.Length == TierErrors.Verdicts && rows.GetArrayLength() == TierErrors.Verdicts ? counts : null;
    }

    private static double[]? ReadRow(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != TierErrors.Verdicts)
            return null;
        var counts = new double[TierErrors.Verdicts];
        for (int i = 0; i < counts.Length; i++)
        {
            if (row[i].ValueKind != JsonValueKind.Number || !row[i].TryGetDouble(out counts[i]) || counts[i] is not (>= 0 and <= HighestCount))
                return null;
        }

        return counts;
    }

    private static double Real(JsonRecord entry, string name) => entry.Real(name, double.MinValue, double.MaxValue) ?? double.NaN;

    private static void Error(JsonRecord json, string code, string message) => json.Problems.Error(code, json.File, json.Line, message);
}
