namespace NoHarm.Onnx;

/// <summary>The files of a model: a folder as Hugging Face has them, or an ONNX file in one.</summary>
/// <param name="Folder">Where configuration and vocabulary are.</param>
/// <param name="Model">The ONNX file.</param>
internal sealed record ModelFiles(string Folder, string Model)
{
    private const string Subfolder = "onnx";
    private const string Usual = "model.onnx";

    private static readonly string[] Beside =
    [
        "config.json", "tokenizer.json", "vocab.txt", "tokenizer_config.json", "modules.json", "sentence_bert_config.json",
        "config_sentence_transformers.json",
    ];

    /// <summary>Everything that a result depends on: the model first, then its outer weights, then what lies beside it.</summary>
    public IReadOnlyList<string> All =>
    [
        Model,
        .. Directory.EnumerateFiles(Path.GetDirectoryName(Model)!, Path.GetFileName(Model) + "*data*").Order(StringComparer.Ordinal),
        .. Beside.Select(name => Path.Combine(Folder, name)).Where(File.Exists),
        .. Directory.EnumerateDirectories(Folder, "*_Pooling").Select(folder => Path.Combine(folder, "config.json")).Where(File.Exists).Order(StringComparer.Ordinal),
    ];

    /// <summary>Finds the files.</summary>
    /// <param name="path">A folder with <c>model.onnx</c> or <c>onnx/model.onnx</c>, or an ONNX file in such a folder.</param>
    /// <exception cref="OnnxLoadException">There is no model, or there are several.</exception>
    public static ModelFiles Find(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
        {
            string folder = Path.GetDirectoryName(full)!;
            bool isBelow = Path.GetFileName(folder) == Subfolder && !File.Exists(Path.Combine(folder, "config.json"));
            return new ModelFiles(isBelow ? Path.GetDirectoryName(folder)! : folder, full);
        }

        if (!Directory.Exists(full))
            throw new OnnxLoadException($"{path}: there is no such folder; expected one with {Usual}, config.json and a vocabulary.");
        string[] usual = [.. ((string[])[Path.Combine(full, Usual), Path.Combine(full, Subfolder, Usual)]).Where(File.Exists)];
        string[] any = usual.Length > 0 ? usual : [.. ((string[])[full, Path.Combine(full, Subfolder)]).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.onnx")).Order(StringComparer.Ordinal)];
        return any.Length switch
        {
            0 => throw new OnnxLoadException($"{path} holds no ONNX model; expected {Usual} or {Subfolder}/{Usual}. Fetch it, or export the model with optimum-cli export onnx."),
            > 1 when usual.Length == 0 => throw new OnnxLoadException(
                $"{path} holds several ONNX models: {string.Join(", ", any.Select(file => Path.GetRelativePath(full, file)))}. Name the one that is meant."),
            _ => new ModelFiles(full, any[0]),
        };
    }
}
