using System.Text;
using System.Text.Json;

namespace NoHarm.Onnx.Tokens;

/// <summary>Reads a model's tokenizer: <c>tokenizer.json</c>, or <c>vocab.txt</c> with <c>tokenizer_config.json</c>.</summary>
internal static class TokenizerFiles
{
    /// <summary>The file with vocabulary and rules.</summary>
    public const string Json = "tokenizer.json";

    /// <summary>The vocabulary alone, a token per line.</summary>
    public const string Vocabulary = "vocab.txt";

    /// <summary>What the vocabulary alone does not tell.</summary>
    public const string Configuration = "tokenizer_config.json";

    /// <summary>The tokenizer of a folder.</summary>
    /// <exception cref="OnnxLoadException">There is none, it is damaged, or of another kind than WordPiece.</exception>
    public static BertTokenizer Read(string folder)
    {
        string json = Path.Combine(folder, Json);
        string vocabulary = Path.Combine(folder, Vocabulary);
        return File.Exists(json) ? TokenizerJson.Read(json)
            : File.Exists(vocabulary) ? ReadVocabulary(vocabulary, Path.Combine(folder, Configuration))
            : throw new OnnxLoadException($"{folder} holds no vocabulary; expected {Vocabulary} or {Json} beside the model. Fetch it from where the model came from.");
    }

    /// <summary>Makes a tokenizer after checking that the vocabulary holds what it needs.</summary>
    public static BertTokenizer Create(string path, BertNormalizer normalizer, WordPieces pieces, string start, string end, int? padding) => new(
        normalizer,
        pieces,
        pieces[start] ?? throw Missing(path, start),
        pieces[end] ?? throw Missing(path, end),
        padding ?? pieces["[PAD]"] ?? 0);

    /// <summary>A vocabulary without a token that it needs.</summary>
    public static OnnxLoadException Missing(string path, string token) =>
        new($"{path}: the vocabulary has no token {token}; expected that of a BERT model. Is the file complete, and the model's own?");

    private static BertTokenizer ReadVocabulary(string path, string configuration)
    {
        JsonElement settings = ModelJson.ReadIfThere(configuration) ?? default;
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        try
        {
            foreach (string line in File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
                tokens[line] = number++;
        }
        catch (DecoderFallbackException broken)
        {
            throw new OnnxLoadException($"{path}: found bytes that are no UTF-8; expected one token per line. Fetch the file again.", broken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OnnxLoadException($"{path} cannot be read: {failure.Message}", failure);
        }

        string unknown = Special(settings, "unk_token", "[UNK]");
        if (!tokens.ContainsKey(unknown))
            throw Missing(path, unknown);
        var pieces = new WordPieces(tokens, unknown);

        // Without a word on it, a vocabulary that holds capitals is one that keeps them.
        bool lowercase = settings.Truth("do_lower_case") ?? !tokens.Keys.Any(token => token.Length > 0 && char.IsAsciiLetterUpper(token[0]));
        var normalizer = new BertNormalizer(
            CleanText: true,
            settings.Truth("tokenize_chinese_chars") ?? true,
            lowercase,
            settings.Truth("strip_accents") ?? lowercase);
        return Create(
            path,
            normalizer,
            pieces,
            Special(settings, "cls_token", "[CLS]"),
            Special(settings, "sep_token", "[SEP]"),
            pieces[Special(settings, "pad_token", "[PAD]")]);
    }

    // A token's name, or an object that holds it.
    private static string Special(JsonElement settings, string field, string usual) =>
        settings.Text(field) ?? settings.Field(field)?.Text("content") ?? usual;
}
