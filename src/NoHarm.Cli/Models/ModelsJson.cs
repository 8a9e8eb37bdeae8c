using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>How the catalogue, the list of what is installed and a bundle's manifest are written.</summary>
internal static class ModelsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>An object as a file holds it.</summary>
    public static byte[] ToBytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    /// <summary>An object as text.</summary>
    public static string ToText<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads an object.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="file">Where it comes from, for messages.</param>
    /// <param name="what">What it should be, for messages.</param>
    /// <param name="mend">How to mend it, a sentence.</param>
    /// <exception cref="InvalidInputException">It is none.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, string file, string what, string mend)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new JsonException("null");
        }
        catch (JsonException broken)
        {
            throw new InvalidInputException("broken-json", file, (int?)broken.LineNumber + 1,
                $"found no {what} that can be read{(broken.Path is { Length: > 1 } path ? $" (at {path[2..]})" : "")}; expected the layout that models/catalogue.json and docs/formats.md show. {mend}");
        }
    }
}
