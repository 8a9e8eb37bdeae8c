using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoHarm.Validation;

/// <summary>Writes labels as labels.jsonl: a first line that says who the raters are, then one line per label.</summary>
public static class LabelWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a whole set.</summary>
    public static void Write(Stream stream, LabelSet set)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        WriteRaters(writer, set.Raters);
        EndLine(writer, stream);
        foreach (Label label in set.Labels)
        {
            WriteLabel(writer, label);
            EndLine(writer, stream);
        }
    }

    private static void WriteRaters(Utf8JsonWriter writer, IReadOnlyList<Rater> raters)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("raters");
        foreach (Rater rater in raters)
        {
            writer.WriteStartObject();
            writer.WriteString("rater", rater.Name);
            if (rater.Kind != RaterKind.Unknown)
                writer.WriteString("kind", LabelWords.Of(rater.Kind));
            if (rater.Note.Length > 0)
                writer.WriteString("note", rater.Note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter writer, Label label)
    {
        writer.WriteStartObject();
        if (label.Respondent is not null)
            writer.WriteString("respondent", label.Respondent);
        writer.WriteString("id", label.Id);
        writer.WriteNumber("trial", label.Trial);
        writer.WriteNumber("option", label.Option);
        writer.WriteString("rater", label.Rater);
        writer.WriteString("verdict", LabelWords.Of(label.Verdict));
        if (label.Evidence is not null)
            writer.WriteString("evidence", label.Evidence);
        if (label.Note.Length > 0)
            writer.WriteString("note", label.Note);
        if (label.Weight != 1)
            writer.WriteNumber("weight", label.Weight);
        writer.WriteEndObject();
    }

    private static void EndLine(Utf8JsonWriter writer, Stream stream)
    {
        writer.Flush();
        stream.WriteByte((byte)'\n');
        writer.Reset();
    }
}
