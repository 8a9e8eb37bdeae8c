using System.Text.Json;

namespace NoHarm.Onnx;

/// <summary>How an encoder makes one vector of a text: what sentence-transformers writes beside a model, or what is known of its family.</summary>
/// <param name="Pooling">How tokens become one vector.</param>
/// <param name="Longest">The most tokens of a text, or null for what the model allows.</param>
/// <param name="Prefix">What is put in front of every text.</param>
/// <param name="Prompts">Prefixes by name, for those who ask for one.</param>
/// <param name="Assumed">What no file said and was assumed, for the user; empty when all was said.</param>
internal sealed record SentenceSettings(Pooling Pooling, int? Longest, string Prefix, IReadOnlyDictionary<string, string> Prompts, string Assumed)
{
    // Families whose folders often come without these files, and what their papers say of them.
    private static readonly (string Name, Pooling Pooling, string Prefix)[] Families =
    [
        ("medcpt", Pooling.First, ""),
        ("sapbert", Pooling.First, ""),
        ("bge-", Pooling.First, ""),
        ("arctic-embed", Pooling.First, ""),
        ("e5-", Pooling.Mean, "query: "),
    ];

    // Names under which a model may keep the prompt for texts of one kind that are compared with each other.
    private static readonly string[] Symmetric = ["STS", "sts", "similarity", "Similarity"];

    /// <summary>The settings of a folder.</summary>
    /// <remarks>
    /// Statements and options are texts of one kind, short clinical instructions that are compared with each other, not
    /// questions to which passages are found; so both get the same prefix. It is the model's default prompt, else the
    /// one it names for similarity, else, for E5 models, "query: ", as their authors ask for symmetric tasks; BGE and
    /// Arctic prefix only the question of a search, and nothing here.
    /// </remarks>
    /// <exception cref="OnnxLoadException">They ask for something that is not computed here.</exception>
    public static SentenceSettings Read(string folder, ModelConfig config)
    {
        (string Name, Pooling Pooling, string Prefix) family =
            Families.FirstOrDefault(family => config.Name.Contains(family.Name, StringComparison.OrdinalIgnoreCase));
        Pooling? pooling = ReadPooling(folder);
        (string? prefix, Dictionary<string, string> prompts) = ReadPrompts(Path.Combine(folder, "config_sentence_transformers.json"));
        var assumed = new List<string>();
        if (pooling is null)
            assumed.Add($"no 1_Pooling/config.json, so its vectors are {(family.Pooling == Pooling.First ? "those of the first token" : "the mean over tokens")}");
        if (prefix is null && !string.IsNullOrEmpty(family.Prefix))
            assumed.Add($"an E5 model, so every text is prefixed with \"{family.Prefix}\"");
        return new SentenceSettings(
            pooling ?? family.Pooling,
            ModelJson.ReadIfThere(Path.Combine(folder, "sentence_bert_config.json"))?.Whole("max_seq_length"),
            prefix ?? family.Prefix ?? "",
            prompts,
            string.Join("; ", assumed));
    }

    private static Pooling? ReadPooling(string folder)
    {
        string modules = Path.Combine(folder, "modules.json");
        string pooling = Path.Combine(folder, "1_Pooling", "config.json");
        if (File.Exists(modules))
        {
            foreach ((string kind, string path) in ModulesOf(modules))
            {
                if (kind == "Pooling")
                    pooling = Path.Combine(folder, path, "config.json");
                else if (kind is not ("Transformer" or "Normalize"))
                    throw new OnnxLoadException($"{modules}: the model ends in a {kind} module; expected Transformer, Pooling and Normalize alone, which is what this tool computes. Choose another model.");
            }
        }

        return File.Exists(pooling) ? PoolingOf(pooling) : null;
    }

    // The file is a list, which holds the modules in order.
    private static IEnumerable<(string Kind, string Path)> ModulesOf(string path)
    {
        JsonElement root = ModelJson.Read(path, JsonValueKind.Array);
        foreach (JsonElement module in root.EnumerateArray())
            yield return ((module.Text("type") ?? "").Split('.')[^1], module.Text("path") ?? "");
    }

    private static Pooling PoolingOf(string path)
    {
        JsonElement root = ModelJson.Read(path);
        const string Mode = "pooling_mode_";
        string[] modes = root.Text("pooling_mode") is { } named
            ? [named]
            : [.. root.EnumerateObject().Where(field => field.Name.StartsWith(Mode, StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.True).Select(field => field.Name[Mode.Length..])];
        return modes switch
        {
            ["mean_tokens" or "mean"] => Pooling.Mean,
            ["cls_token" or "cls"] => Pooling.First,
            _ => throw new OnnxLoadException($"{path}: tokens are pooled by {(modes.Length == 0 ? "nothing" : string.Join(" and ", modes))}; expected mean_tokens or cls_token, which is what this tool computes. Choose another model."),
        };
    }

    private static (string? Prefix, Dictionary<string, string> Prompts) ReadPrompts(string path)
    {
        var prompts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ModelJson.ReadIfThere(path) is not { } root)
            return (null, prompts);
        if (root.Field("prompts") is { ValueKind: JsonValueKind.Object } named)
        {
            foreach (JsonProperty prompt in named.EnumerateObject().Where(prompt => prompt.Value.ValueKind == JsonValueKind.String))
                prompts[prompt.Name] = prompt.Value.GetString()!;
        }

        string? name = root.Text("default_prompt_name") ?? Symmetric.FirstOrDefault(prompts.ContainsKey);
        return name is null ? (null, prompts)
            : prompts.TryGetValue(name, out string? prefix) ? (prefix, prompts)
            : throw new OnnxLoadException($"{path}: the default prompt is \"{name}\", which is not among its prompts; expected one of {string.Join(", ", prompts.Keys)}.");
    }
}
