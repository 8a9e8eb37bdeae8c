using System.Text.Json;

namespace NoHarm.Onnx.Tokens;

/// <summary>Reads a <c>tokenizer.json</c> that holds a WordPiece tokenizer with BERT's rules; another kind is refused by its name.</summary>
internal static class TokenizerJson
{
    /// <summary>The tokenizer.</summary>
    /// <exception cref="OnnxLoadException">It is damaged or of another kind.</exception>
    public static BertTokenizer Read(string path)
    {
        JsonElement root = ModelJson.Read(path);
        JsonElement model = Part(path, root, "model", "WordPiece");
        JsonElement rules = Part(path, root, "normalizer", "BertNormalizer");
        Part(path, root, "pre_tokenizer", "BertPreTokenizer");
        string unknown = model.Text("unk_token") ?? "[UNK]";
        Dictionary<string, int> tokens = TokensOf(path, model);
        if (!tokens.ContainsKey(unknown))
            throw TokenizerFiles.Missing(path, unknown);
        var pieces = new WordPieces(tokens, unknown, model.Text("continuing_subword_prefix") ?? "##", model.Whole("max_input_chars_per_word") ?? 100);
        bool lowercase = rules.Truth("lowercase") ?? true;
        var normalizer = new BertNormalizer(
            rules.Truth("clean_text") ?? true,
            rules.Truth("handle_chinese_chars") ?? true,
            lowercase,
            rules.Truth("strip_accents") ?? lowercase);
        (string start, string end) = Around(path, root);
        return TokenizerFiles.Create(path, normalizer, pieces, start, end, root.Field("padding")?.Whole("pad_id"));
    }

    /// <summary>How many tokens it cuts texts down to, or null.</summary>
    public static int? Longest(JsonElement root) => root.Field("truncation")?.Whole("max_length");

    private static JsonElement Part(string path, JsonElement root, string name, string expected)
    {
        JsonElement part = root.Field(name) ?? default;
        string found = part.Text("type") ?? "none";
        return found == expected
            ? part
            : throw Other(path, name, found, expected);
    }

    private static OnnxLoadException Other(string path, string name, string found, string expected) =>
        new($"{path}: the {name} is {found}; expected {expected}. This tool reads BERT tokenizers only; choose a BERT-family model, such as bge-small or all-MiniLM, or one in GGUF form (llama:FILE.gguf).");

    private static Dictionary<string, int> TokensOf(string path, JsonElement model)
    {
        if (model.Field("vocab") is not { ValueKind: JsonValueKind.Object } vocabulary)
            throw new OnnxLoadException($"{path}: found no vocabulary in it; expected model.vocab with a number per token. Fetch the file again.");
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonProperty token in vocabulary.EnumerateObject())
        {
            if (token.Value.ValueKind != JsonValueKind.Number || !token.Value.TryGetInt32(out int number) || number < 0)
                throw new OnnxLoadException($"{path}: a token of the vocabulary has no number; expected whole numbers from 0. Fetch the file again.");
            tokens[token.Name] = number;
        }

        return tokens;
    }

    private static (string Start, string End) Around(string path, JsonElement root)
    {
        if (root.Field("post_processor") is not { } around)
            return ("[CLS]", "[SEP]");
        string? kind = around.Text("type");
        if (kind == "BertProcessing")
            return (FirstText(around, "cls") ?? "[CLS]", FirstText(around, "sep") ?? "[SEP]");
        if (kind != "TemplateProcessing")
            throw Other(path, "post_processor", kind ?? "none", "TemplateProcessing or BertProcessing");
        string[] one = Template(around, "single");
        string[] pair = Template(around, "pair");
        return one is [var start, "A:0", var end]
            && start.EndsWith(":0", StringComparison.Ordinal)
            && end.EndsWith(":0", StringComparison.Ordinal)
            && (pair.Length == 0 || pair.SequenceEqual([start, "A:0", end, "B:1", end[..^1] + "1"]))
            ? (start[..^2], end[..^2])
            : throw Other(path, "template", string.Join(' ', one) + " / " + string.Join(' ', pair), "[CLS] A [SEP] and [CLS] A [SEP] B [SEP], as BERT has them");
    }

    // The pieces of a template in order, each with the number of its half.
    private static string[] Template(JsonElement around, string name) =>
        around.Field(name) is { ValueKind: JsonValueKind.Array } pieces
            ?
            [
                .. pieces.EnumerateArray()
                    .Select(piece => piece.Field("SpecialToken") ?? piece.Field("Sequence") ?? default)
                    .Select(piece => $"{piece.Text("id")}:{piece.Whole("type_id")}"),
            ]
            : [];

    private static string? FirstText(JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() > 0 ? pair[0].GetString() : null;
}
