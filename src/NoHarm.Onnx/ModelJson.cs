using System.Text.Json;

namespace NoHarm.Onnx;

/// <summary>Reads the small JSON files that lie beside a model.</summary>
internal static class ModelJson
{
    /// <summary>The document's root, which is an object unless something else is expected.</summary>
    /// <exception cref="OnnxLoadException">The file cannot be read as such.</exception>
    public static JsonElement Read(string path, JsonValueKind expected = JsonValueKind.Object)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == expected
                ? document.RootElement.Clone()
                : throw new OnnxLoadException($"{path} holds a JSON {document.RootElement.ValueKind.ToString().ToLowerInvariant()}; expected an {expected.ToString().ToLowerInvariant()}. Take the file from the model's own folder.");
        }
        catch (JsonException broken)
        {
            throw new OnnxLoadException($"{path}:{broken.LineNumber + 1}: found broken JSON; expected one whole document. Was the download cut off? Fetch the file again.", broken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OnnxLoadException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The root of a file that may be missing, or null.</summary>
    public static JsonElement? ReadIfThere(string path) => File.Exists(path) ? Read(path) : null;

    /// <summary>A field that is there and not null, or null.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement field) && field.ValueKind != JsonValueKind.Null ? field : null;

    /// <summary>A field's text, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    /// <summary>A field's truth, or null.</summary>
    public static bool? Truth(this JsonElement element, string name) => element.Field(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A field's whole number, or null; what stands for "no limit" there is beyond any number.</summary>
    public static int? Whole(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt32(out int number) ? number : null;
}
