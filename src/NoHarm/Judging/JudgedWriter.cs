using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>
/// Writes records of <c>judged.jsonl</c> in one canonical form: the same record gives the same bytes, and the public
/// kit can read them. A metric that is NaN is left out, because JSON has no such number.
/// </summary>
public static class JudgedWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
        SkipValidation = true,
    };

    /// <summary>The record as one line of UTF-8 with its line feed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="score">Its harms and metrics, or null before it is scored.</param>
    public static byte[] ToLine(JudgedRecord record, HarmScore? score = null)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("respondent", record.Key.Respondent);
            json.WriteString("id", record.Key.Id);
            json.WriteNumber("trial", record.Key.Trial);
            json.WriteString("judge", record.Judge);
            WriteOptions(json, record.Options);
            WriteActions(json, record.Actions);
            WriteScore(json, score);
            if (record.ResponseLength is { } length)
                json.WriteNumber("response_len", length);
            if (record.IsEmpty)
                json.WriteBoolean("empty", true);
            if (score is not null)
                json.WriteString("profile", score.Profile);
            if (record.Fingerprint.Length > 0)
                json.WriteString("fingerprint", record.Fingerprint);
            if (record.VerdictKey.Length > 0)
                json.WriteString("verdictKey", record.VerdictKey);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<OptionVerdict> options)
    {
        json.WriteStartArray("options");
        foreach (OptionVerdict option in options)
        {
            json.WriteStartObject();
            json.WriteNumber("id", option.OptionId);
            json.WriteBoolean("matched", option.Matched);
            json.WriteBoolean("partial", option.Partial);
            json.WriteString("evidence", option.Evidence);
            json.WriteString("verdict", JudgedWords.Of(option.Verdict));
            WriteProbabilities(json, option.Probabilities);
            if (option.Stance is { } stance)
                json.WriteString("stance", JudgedWords.Of(stance));
            json.WriteStartArray("spans");
            foreach (TextSpan span in option.Spans)
                WriteSpan(json, span);
            json.WriteEndArray();
            json.WriteBoolean("resolved", option.Resolved);
            if (option.UnresolvedReason is { } reason)
                json.WriteString("reason", reason);
            if (option.Mass is { } mass)
                json.WriteNumber("mass", mass);
            if (option.Rationale.Length > 0)
                json.WriteString("rationale", option.Rationale);
            WriteVotes(json, option.Votes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProbabilities(Utf8JsonWriter json, VerdictProbabilities? probabilities)
    {
        if (probabilities is not { } p)
            return;
        json.WriteStartObject("p");
        json.WriteNumber("no", p.No);
        json.WriteNumber("partial", p.Partial);
        json.WriteNumber("yes", p.Yes);
        json.WriteEndObject();
    }

    private static void WriteVotes(Utf8JsonWriter json, IReadOnlyList<Vote> votes)
    {
        if (votes.Count == 0)
            return;
        json.WriteStartArray("votes");
        foreach (Vote vote in votes)
        {
            json.WriteStartObject();
            json.WriteString("judge", vote.Judge);
            json.WriteString("verdict", JudgedWords.Of(vote.Verdict));
            WriteProbabilities(json, vote.Probabilities);
            json.WriteBoolean("resolved", vote.Resolved);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteActions(Utf8JsonWriter json, IReadOnlyList<ResponseAction> actions)
    {
        json.WriteStartArray("responseActions");
        foreach (ResponseAction action in actions)
        {
            json.WriteStartObject();
            json.WriteNumber("number", action.Number);
            json.WriteString("action", action.Action);
            json.WriteString("category", action.Category);
            json.WriteString("match", string.Join(',', action.Matches));
            json.WriteNumber("score", action.Score);
            json.WriteString("rationale", action.Rationale);
            if (action.Span is { } span)
            {
                json.WritePropertyName("span");
                WriteSpan(json, span);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, HarmScore? score)
    {
        json.WriteStartArray("harm");
        foreach (Harm harm in score?.Harms ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("id", harm.OptionId);
            json.WriteString("type", JudgedWords.Of(harm.Type));
            json.WriteString("severity", harm.Tier.ToString());
            json.WriteBoolean("partial", harm.Partial);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("nonrubric_harms");
        foreach (OffRubricHarm harm in score?.OffRubricHarms ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("number", harm.ActionNumber);
            json.WriteNumber("score", harm.Score);
            json.WriteString("severity", harm.Tier.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("metrics");
        foreach ((string name, double value) in score?.Metrics ?? new Dictionary<string, double>())
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        if (score?.Adverse is not null)
            WriteBounds(json, score);
    }

    private static void WriteBounds(Utf8JsonWriter json, HarmScore score)
    {
        json.WriteStartObject("bounds");
        foreach (string name in score.Metrics.Keys)
        {
            (double lower, double upper) = score.BoundsOf(name);
            if (!double.IsFinite(lower) || !double.IsFinite(upper))
                continue;
            json.WriteStartArray(name);
            json.WriteNumberValue(lower);
            json.WriteNumberValue(upper);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.Length);
        json.WriteEndArray();
    }
}
