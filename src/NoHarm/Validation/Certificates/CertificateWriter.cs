using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Validation.Certificates;

/// <summary>
/// Writes certificates in one form only: fields in a fixed order, numbers in their shortest exact form, tiers and
/// statistics sorted. The same certificate is the same bytes, and these are what is signed.
/// </summary>
public static class CertificateWriter
{
    private static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file.</summary>
    public static byte[] ToJson(JudgeCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
            Write(json, certificate);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>What a signature is made of: the file without its signature.</summary>
    public static byte[] SignedBytes(JudgeCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return ToJson(certificate with { Signature = null });
    }

    private static void Write(Utf8JsonWriter json, JudgeCertificate certificate)
    {
        json.WriteStartObject();
        json.WriteNumber("format", certificate.Format);
        json.WriteString("judge", certificate.Judge);
        json.WriteString("fingerprint", certificate.Fingerprint);
        json.WriteString("labelSetSha256", certificate.LabelSetSha256);
        json.WriteString("labelledBy", RaterKinds.NameOf(certificate.LabelledBy));
        json.WriteStartArray("raters");
        foreach (Rater rater in certificate.Raters)
        {
            json.WriteStartObject();
            json.WriteString("rater", rater.Name);
            json.WriteString("kind", RaterKinds.NameOf(rater.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("pairs", certificate.Pairs);
        json.WriteNumber("cases", certificate.Cases);
        json.WriteNumber("designEffect", certificate.DesignEffect);
        if (certificate.IsSpent)
            json.WriteBoolean("spent", true);
        WriteNumbers(json, certificate.Numbers);
        WriteErrors(json, certificate.Errors);
        json.WriteString("toolVersion", certificate.ToolVersion);
        json.WriteString("date", certificate.Date.ToString("yyyy-MM-dd"));
        if (certificate.Signature is { } signature)
        {
            json.WriteStartObject("signature");
            json.WriteString("algorithm", signature.Algorithm);
            json.WriteString("publicKey", signature.PublicKey);
            json.WriteString("value", signature.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyDictionary<string, Estimate> numbers)
    {
        json.WriteStartObject("numbers");
        foreach ((string name, Estimate estimate) in numbers.OrderBy(number => number.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            Write(json, "value", estimate.Value);
            Write(json, "lower", estimate.Lower);
            Write(json, "upper", estimate.Upper);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<TierErrors> errors)
    {
        json.WriteStartArray("errors");
        foreach (TierErrors tier in errors.OrderBy(tier => tier.Tier))
        {
            json.WriteStartObject();
            json.WriteString("tier", OptionTiers.NameOf(tier.Tier));
            json.WriteStartArray("counts");
            foreach (IReadOnlyList<double> row in tier.Counts)
            {
                json.WriteStartArray();
                foreach (double count in row)
                    json.WriteNumberValue(count);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // JSON has no NaN: what is not defined is null.
    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
