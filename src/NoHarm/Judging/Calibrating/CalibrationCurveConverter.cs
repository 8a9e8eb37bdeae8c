using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>A curve as JSON: <c>{"intercept", "slope"}</c> for a line, <c>{"scores": [], "values": []}</c> for steps.</summary>
internal sealed class CalibrationCurveConverter : JsonConverter<CalibrationCurve>
{
    /// <inheritdoc/>
    public override CalibrationCurve Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement curve = document.RootElement;
        if (curve.ValueKind != JsonValueKind.Object)
            throw new JsonException("no curve");
        string[] names = [.. curve.EnumerateObject().Select(field => field.Name).Order()];
        if (names.SequenceEqual(["intercept", "slope"]))
            return CalibrationCurve.Of(new PlattScaling(Number(curve.GetProperty("intercept")), Number(curve.GetProperty("slope"))));
        if (!names.SequenceEqual(["scores", "values"]))
            throw new JsonException("no curve");
        (double[] scores, double[] values) = (Numbers(curve.GetProperty("scores")), Numbers(curve.GetProperty("values")));
        return scores.Length > 0 && scores.Length == values.Length && IsRising(scores) && IsRising(values) && values[0] >= 0 && values[^1] <= 1
            ? CalibrationCurve.Of(new IsotonicRegression(scores, values))
            : throw new JsonException("no rising curve from 0 to 1");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CalibrationCurve value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Platt is { } line)
        {
            writer.WriteNumber("intercept", line.Intercept);
            writer.WriteNumber("slope", line.Slope);
        }
        else
        {
            Write(writer, "scores", value.Isotonic!.Scores);
            Write(writer, "values", value.Isotonic.Values);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<double> numbers)
    {
        writer.WriteStartArray(name);
        foreach (double number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static double[] Numbers(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Number)] : throw new JsonException("no list");

    private static double Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) && double.IsFinite(number) ? number : throw new JsonException("no number");

    private static bool IsRising(double[] numbers) => numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second);
}
