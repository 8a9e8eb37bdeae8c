using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Scoring;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Rendering;

/// <summary>Shows a score table to machines: full precision, null where there is no number.</summary>
internal static class ScoreJson
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The table and what it rests on.</summary>
    public static string Of(ScoredSet scored, CertifiedScores? certified = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
        {
            json.WriteStartObject();
            json.WriteString("profile", scored.Profile.Name);
            json.WriteNumber("level", scored.Profile.Level);
            json.WriteStartArray("respondents");
            foreach (RespondentSummary summary in scored.Respondents)
                WriteRespondent(json, summary, scored.Rows.Where(row => row.Respondent == summary.Respondent));
            json.WriteEndArray();
            if (certified is not null)
            {
                json.WritePropertyName("judgeErrors");
                JsonSerializer.Serialize(json, CertifiedJson.Of(certified), Names);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteRespondent(Utf8JsonWriter json, RespondentSummary summary, IEnumerable<ScoreRow> rows)
    {
        json.WriteStartObject();
        json.WriteString("respondent", summary.Respondent);
        json.WriteNumber("answers", summary.Answers);
        json.WriteNumber("cases", summary.Cases);
        json.WriteNumber("empty", summary.Empty);
        json.WriteNumber("excluded", summary.Excluded);
        json.WriteNumber("verdicts", summary.Verdicts);
        json.WriteNumber("unresolved", summary.Unresolved);
        json.WriteStartArray("missing");
        foreach (string id in summary.Missing)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (ScoreRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString("category", row.Category);
            json.WriteString("metric", row.Metric);
            json.WriteNumber("trials", row.Cases);
            Write(json, "mean", row.Mean);
            Write(json, "ci", row.HalfWidth);
            Write(json, "ci_lo", row.Low);
            Write(json, "ci_hi", row.High);
            if (summary.Unresolved > 0)
            {
                Write(json, "lower", row.Lower);
                Write(json, "upper", row.Upper);
            }

            if (row.Reason.Length > 0)
                json.WriteString("reason", row.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
