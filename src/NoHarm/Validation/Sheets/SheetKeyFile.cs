using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;

namespace NoHarm.Validation.Sheets;

/// <summary>Keys of sheets as JSON files.</summary>
public static class SheetKeyFile
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The key as a file.</summary>
    public static byte[] ToJson(SheetKey key) => [.. JsonSerializer.SerializeToUtf8Bytes(key, Layout), (byte)'\n'];

    /// <summary>Reads a key.</summary>
    /// <exception cref="InvalidInputException">It is no key, or holds names that it does not explain.</exception>
    public static SheetKey Read(string path)
    {
        var problems = new ProblemList();
        string? text = InputFile.ReadText(path, problems);
        problems.ThrowIfErrors();
        SheetKey key;
        try
        {
            key = JsonSerializer.Deserialize<SheetKey>(text!, Layout) ?? throw new JsonException("null");
        }
        catch (JsonException broken)
        {
            throw new InvalidInputException("broken-key", path, (int?)(broken.LineNumber + 1),
                "found no key of a sheet; expected the .key.json file that was written beside the sheet. Take it as it was written.");
        }

        if (key.Format != SheetKey.CurrentFormat)
            throw new InvalidInputException("key-format", path, null,
                $"found a key of format {key.Format}; expected {SheetKey.CurrentFormat}. Use the version of noharm that wrote the sheet.");
        return IsWhole(key)
            ? key
            : throw new InvalidInputException("broken-key", path, null,
                "the key names rows, answers or cases twice, or some that it does not explain, or a weight that is no number above 0; expected the file as it was written. Take it from a copy.");
    }

    private static bool IsWhole(SheetKey key)
    {
        if (key.Cases is null || key.Answers is null || key.Rows is null)
            return false;
        HashSet<string> cases = [.. key.Cases.Select(@case => @case.Name)];
        HashSet<string> answers = [.. key.Answers.Select(answer => answer.Name)];
        return cases.Count == key.Cases.Count
            && answers.Count == key.Answers.Count
            && key.Answers.All(answer => cases.Contains(answer.Case) && answer.Text is not null)
            && key.Rows.DistinctBy(row => row.Row).Count() == key.Rows.Count
            && key.Rows.All(row => answers.Contains(row.Answer) && double.IsFinite(row.Weight) && row.Weight > 0);
    }
}
