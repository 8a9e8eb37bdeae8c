namespace NoHarm.Cli.Models;

/// <summary>How an installed model is named on the command line.</summary>
internal static class ModelUse
{
    /// <summary>The option that uses a model, such as <c>--judge llama:models/x/x.gguf</c>.</summary>
    public static string Of(ModelStore store, InstalledModel model)
    {
        string? gguf = model.Files.Select(file => file.Path).FirstOrDefault(path => path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase));
        if (gguf is not null)
            return $"--judge llama:{store.PathOf(model.Name, gguf)}";
        string folder = $"onnx:{Path.Combine(store.Folder, model.Name)}";
        return model.Purpose switch
        {
            "embedder" => $"--embedder {folder}",
            "cross-encoder" => $"--judge {folder}",
            _ => $"--embedder {folder} or --judge {folder}",
        };
    }
}
