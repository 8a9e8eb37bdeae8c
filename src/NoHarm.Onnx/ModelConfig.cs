using System.Text.Json;

namespace NoHarm.Onnx;

/// <summary>What a model's <c>config.json</c> says of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Vocabulary">Tokens that it knows.</param>
/// <param name="Positions">The most tokens of a text.</param>
/// <param name="Labels">Names of its classes, in order; empty when it names none.</param>
/// <param name="Name">The name it was published under, or the folder's.</param>
internal sealed record ModelConfig(string Path, int Vocabulary, int Positions, IReadOnlyList<string> Labels, string Name)
{
    private const int UsualPositions = 512;

    // Vocabularies are filled up to a round number of rows, which computes faster.
    private static readonly int[] RoundNumbers = [8, 16, 32, 64, 128];

    /// <summary>Reads the configuration of a folder.</summary>
    /// <exception cref="OnnxLoadException">It is missing, damaged, or says too little.</exception>
    public static ModelConfig Read(string folder)
    {
        string path = System.IO.Path.Combine(folder, "config.json");
        if (!File.Exists(path))
            throw new OnnxLoadException($"{folder} holds no config.json; expected the model's configuration beside it. Fetch it from where the model came from.");
        JsonElement root = ModelJson.Read(path);
        return new ModelConfig(
            path,
            root.Whole("vocab_size") ?? throw new OnnxLoadException($"{path} names no vocab_size; expected the configuration of a BERT model. Fetch it from where the model came from."),
            root.Whole("max_position_embeddings") ?? UsualPositions,
            LabelsOf(path, root),
            $"{root.Text("_name_or_path")} {System.IO.Path.GetFileName(folder)}");
    }

    /// <summary>Checks that a vocabulary is the model's own.</summary>
    /// <param name="tokens">Tokens in the vocabulary.</param>
    /// <param name="folder">Where it is.</param>
    /// <exception cref="OnnxLoadException">It has another size.</exception>
    public void CheckVocabulary(int tokens, string folder)
    {
        if (tokens != Vocabulary && !RoundNumbers.Any(round => (tokens + round - 1) / round * round == Vocabulary))
            throw new OnnxLoadException($"{folder}: the vocabulary has {tokens} tokens, and {System.IO.Path.GetFileName(Path)} says {Vocabulary}; expected the same number. Is the vocabulary complete, and the model's own?");
    }

    private static string[] LabelsOf(string path, JsonElement root)
    {
        if (root.Field("id2label") is not { ValueKind: JsonValueKind.Object } names)
            return [];
        var labels = new SortedDictionary<int, string>();
        foreach (JsonProperty label in names.EnumerateObject())
        {
            if (!int.TryParse(label.Name, out int number) || label.Value.ValueKind != JsonValueKind.String)
                throw new OnnxLoadException($"{path}: id2label holds \"{label.Name}\"; expected numbers from 0, each with a name in quotes.");
            labels[number] = label.Value.GetString()!;
        }

        return labels.Keys.SequenceEqual(Enumerable.Range(0, labels.Count))
            ? [.. labels.Values]
            : throw new OnnxLoadException($"{path}: id2label has the numbers {string.Join(", ", labels.Keys)}; expected them from 0 without a gap.");
    }
}
