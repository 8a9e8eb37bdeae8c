using System.Text;
using System.Text.Json;

namespace NoHarm.Input;

/// <summary>
/// Reads JSONL as people really write it: byte order mark, CRLF, blank lines, Python's bare NaN. Everything else that
/// is not one JSON object per line is a problem with its place, and the reading goes on.
/// </summary>
public static class JsonLines
{
    /// <summary>The problem code of a last line that ends in mid-record.</summary>
    public const string TornCode = "torn-last-line";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every object of a file.</summary>
    /// <param name="path">The file; named as given in the problems.</param>
    /// <param name="problems">Receives what could not be read.</param>
    /// <param name="tornLastLine">
    /// What an unfinished last line is: an error in a file that somebody gives us, a warning in a file that an
    /// interrupted run was writing.
    /// </param>
    public static IReadOnlyList<JsonLine> Read(
        string path,
        ProblemList problems,
        ProblemSeverity tornLastLine = ProblemSeverity.Error)
    {
        byte[]? bytes = InputFile.ReadBytes(path, problems);
        return bytes is null ? [] : Parse(bytes, path, problems, tornLastLine);
    }

    /// <summary>Reads every object of a file's bytes; see <see cref="Read"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="problems">Receives what could not be read.</param>
    /// <param name="tornLastLine">What an unfinished last line is.</param>
    /// <param name="firstLine">The number of the first line, where the bytes are a later part of the file.</param>
    public static IReadOnlyList<JsonLine> Parse(
        ReadOnlyMemory<byte> bytes,
        string path,
        ProblemList problems,
        ProblemSeverity tornLastLine = ProblemSeverity.Error,
        int firstLine = 1)
    {
        var lines = new List<JsonLine>();
        ReadOnlyMemory<byte> rest = InputFile.WithoutByteOrderMark(bytes);
        for (int number = firstLine; !rest.IsEmpty; number++)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            bool isLast = end < 0;
            ReadOnlyMemory<byte> line = isLast ? rest : rest[..end];
            rest = isLast ? default : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;

            if (ParseObject(line, path, number, isTorn: isLast, problems, tornLastLine) is { } value)
                lines.Add(new JsonLine(number, value));
        }

        return lines;
    }

    /// <summary>Cuts a file's bytes behind line feeds, so that the parts can be read at once.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">The shortest length of a part but the last, in bytes.</param>
    /// <returns>The parts in order, each with the number of its first line.</returns>
    internal static IReadOnlyList<(int FirstLine, ReadOnlyMemory<byte> Bytes)> Cut(ReadOnlyMemory<byte> bytes, int length)
    {
        var parts = new List<(int, ReadOnlyMemory<byte>)>();
        int firstLine = 1;
        while (bytes.Length > length)
        {
            int end = bytes.Span[length..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            ReadOnlyMemory<byte> part = bytes[..(length + end + 1)];
            parts.Add((firstLine, part));
            firstLine += part.Span.Count((byte)'\n');
            bytes = bytes[part.Length..];
        }

        parts.Add((firstLine, bytes));
        return parts;
    }

    private static JsonElement? ParseObject(
        ReadOnlyMemory<byte> line,
        string path,
        int number,
        bool isTorn,
        ProblemList problems,
        ProblemSeverity tornLastLine)
    {
        try
        {
            StrictUtf8.GetCharCount(line.Span);
            using JsonDocument document = JsonDocument.Parse(PythonJson.WithoutNaN(line));
            JsonElement root = document.RootElement;
            if (JsonText.MayHoldBrokenNames(line.Span) && !JsonText.HasReadableNames(root))
            {
                problems.Error("invalid-escape", path, number,
                    "a field's name holds half of a surrogate pair (\\uD8xx alone), which is no character; expected valid Unicode. Remove or repair the escape.");
                return null;
            }

            if (root.ValueKind == JsonValueKind.Object)
                return root.Clone();
            problems.Error("not-an-object", path, number,
                $"found a JSON {Name(root.ValueKind)}; expected one object per line, such as {{\"id\": \"All001\", ...}}.");
        }
        catch (DecoderFallbackException invalid) when (!isTorn)
        {
            problems.Error("invalid-utf8", path, number,
                $"found the byte 0x{invalid.BytesUnknown?[0]:X2} at column {invalid.Index + 1}, which is not UTF-8; expected UTF-8 text. Save the file as UTF-8.");
        }
        catch (Exception torn) when (isTorn && torn is (JsonException or DecoderFallbackException))
        {
            problems.Add(new Problem(tornLastLine, TornCode, path, number,
                "the last line ends in mid-record; expected a whole JSON object and a line feed. The file was probably cut off: write it again."));
        }
        catch (JsonException broken)
        {
            problems.Error("invalid-json", path, number,
                $"found broken JSON at column {broken.BytePositionInLine + 1}; expected one whole JSON object on the line.");
        }

        return null;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "truth value",
    };
}
