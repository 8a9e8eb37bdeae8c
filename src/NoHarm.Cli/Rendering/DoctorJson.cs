using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Cli.Doctor;
using NoHarm.Llama;
using NoHarm.Runs;

namespace NoHarm.Cli.Rendering;

/// <summary>Shows the doctor's report to machines: the same findings, and the figures behind them.</summary>
internal static class DoctorJson
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as one object.</summary>
    /// <param name="diagnosis">What was found.</param>
    /// <param name="trial">The trial of a model, or null when none was asked for.</param>
    public static string Of(Diagnosis diagnosis, JudgeTrial? trial)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
        {
            json.WriteStartObject();
            json.WriteString("version", ToolVersion.Current.Version);
            json.WriteString("commit", ToolVersion.Current.Commit);
            Write(json, diagnosis.Machine);
            json.WriteString("judge", diagnosis.Judge.Fingerprint);
            Write(json, diagnosis.Llama);
            Write(json, diagnosis.Models);
            Write(json, trial is null ? diagnosis.Findings() : diagnosis.Findings().Append(trial.Finding()));
            if (trial is not null)
                Write(json, trial);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Machine machine)
    {
        json.WriteString("runtime", machine.Runtime);
        json.WriteString("system", machine.System);
        json.WriteString("processor", machine.Processor);
        json.WriteNumber("threads", machine.Threads);
        Write(json, "cores", machine.Cores);
        Write(json, "features", machine.Features);
        json.WriteNumber("memory_bytes", machine.MemoryBytes);
        Write(json, "free_bytes", machine.FreeBytes);
    }

    private static void Write(Utf8JsonWriter json, LlamaProbe probe)
    {
        json.WriteStartObject("llama");
        json.WriteBoolean("loaded", probe.Library is not null);
        if (probe.Library is { } library)
        {
            json.WriteString("folder", library.Folder);
            json.WriteString("version", library.Version);
            json.WriteString("commit", library.Commit);
            json.WriteString("cpu_build", probe.CpuBuild);
            json.WriteStartArray("devices");
            foreach (LlamaDevice device in library.Devices)
            {
                json.WriteStartObject();
                json.WriteString("name", device.Name);
                json.WriteString("description", device.Description);
                json.WriteBoolean("gpu", device.IsGpu);
                json.WriteNumber("free_bytes", device.FreeBytes);
                json.WriteNumber("total_bytes", device.TotalBytes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteString("problem", probe.Problem);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ModelFile> models)
    {
        json.WriteStartArray("models");
        foreach (ModelFile model in models)
        {
            json.WriteStartObject();
            json.WriteString("path", model.Path);
            json.WriteNumber("bytes", model.Bytes);
            json.WriteString("architecture", model.Header?.Architecture);
            json.WriteString("name", model.Header?.Name);
            if (model.Problem.Length > 0)
                json.WriteString("problem", model.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JudgeTrial trial)
    {
        json.WriteStartObject("trial");
        json.WriteBoolean("fit", trial.IsFit);
        json.WriteNumber("seconds", trial.Elapsed.TotalSeconds);
        json.WriteNumber("tokens", trial.Tokens);
        json.WriteStartArray("pairs");
        foreach (TrialPair pair in trial.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("answer", pair.Answer);
            json.WriteString("option", pair.Option);
            json.WriteString("expected", pair.Expected.ToString().ToLowerInvariant());
            json.WriteString("verdict", pair.Verdict.Resolved ? pair.Verdict.Verdict.ToString().ToLowerInvariant() : null);
            Write(json, "probability", pair.Verdict.Probabilities?.Of(pair.Verdict.Verdict));
            Write(json, "mass", pair.Verdict.Mass);
            json.WriteString("reason", pair.Verdict.UnresolvedReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("topic", finding.Topic);
            json.WriteString("mark", finding.Mark.ToString().ToLowerInvariant());
            json.WriteString("text", finding.Text);
            Write(json, "details", finding.Details);
            json.WriteString("mend", finding.Mend);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
