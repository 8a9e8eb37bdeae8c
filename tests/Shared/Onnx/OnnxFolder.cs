using System.Text.Json;

namespace NoHarm.Testing.Onnx;

/// <summary>Writes a model's folder as Hugging Face has it.</summary>
internal static class OnnxFolder
{
    /// <summary>A folder with everything in its place.</summary>
    /// <param name="folder">Where to write it.</param>
    /// <param name="shape">The model.</param>
    /// <param name="labels">Names of its classes, or null.</param>
    /// <returns>The folder's path.</returns>
    public static string Write(string folder, BertShape? shape = null, string[]? labels = null)
    {
        shape ??= new BertShape();
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), BertModel.Write(new BertWeights(shape)));
        File.WriteAllText(Path.Combine(folder, "vocab.txt"), string.Join('\n', TinyVocabulary.Tokens) + "\n");
        File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), """{"do_lower_case": true}""");
        File.WriteAllText(Path.Combine(folder, "config.json"), JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["model_type"] = "bert",
            ["vocab_size"] = shape.Vocabulary,
            ["max_position_embeddings"] = shape.Positions,
            ["id2label"] = labels?.Index().ToDictionary(label => label.Index.ToString(), label => label.Item),
        }));
        return folder;
    }

    /// <summary>Adds what sentence-transformers writes.</summary>
    public static string WithPooling(string folder, string mode)
    {
        Directory.CreateDirectory(Path.Combine(folder, "1_Pooling"));
        File.WriteAllText(Path.Combine(folder, "1_Pooling", "config.json"), $$"""{"word_embedding_dimension": 32, "{{mode}}": true, "pooling_mode_max_tokens": false}""");
        File.WriteAllText(Path.Combine(folder, "modules.json"), """
            [{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
             {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
             {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]
            """);
        return folder;
    }
}
