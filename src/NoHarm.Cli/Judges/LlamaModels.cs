using NoHarm.Cli.Models;
using NoHarm.Judging;
using NoHarm.Llama;
using NoHarm.Runs;

namespace NoHarm.Cli.Judges;

/// <summary>Makes judges and embedders of GGUF files.</summary>
/// <param name="request">How they are to be loaded.</param>
internal sealed class LlamaModels(JudgeRequest request)
{
    /// <summary>A judge: a language model, or a reranker.</summary>
    /// <exception cref="LlamaLoadException">The library or the model cannot be used.</exception>
    public LoadedJudge Judge(string path, JudgementAssembler assembler)
    {
        (LlamaLibrary library, LlamaModel model, HashedFile file) = Load(path);
        try
        {
            IJudge judge = model.IsReranker
                ? new RerankJudge(library, model, file.Sha256, assembler, request.Llama.Threads)
                : new LlamaJudge(library, model, file.Sha256, assembler, request.Llama);
            string template = judge is LlamaJudge asked ? $", chat template: {asked.Template}" : ", a reranker";
            return new LoadedJudge(judge)
            {
                Device = model.UsesGpu ? "cuda" : "cpu",
                Backend = library.Backend,
                Files = [file],
                Notes = [$"{Path.GetFileName(path)}: {model.Description}{template}; not validated by this tool"],
                Owned = [(IDisposable)judge, model],
            };
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>An embedder.</summary>
    /// <exception cref="LlamaLoadException">The library or the model cannot be used.</exception>
    public LoadedEmbedder Embedder(string path)
    {
        (LlamaLibrary library, LlamaModel model, HashedFile file) = Load(path);
        try
        {
            var embedder = new LlamaEmbedder(model, request.Llama.Threads);
            return new LoadedEmbedder(embedder, $"llama {file.Sha256} {library.Backend} {(model.UsesGpu ? "gpu" : "cpu")}")
            {
                Files = [file],
                Backend = library.Backend,
                Owned = [embedder, model],
            };
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private (LlamaLibrary Library, LlamaModel Model, HashedFile File) Load(string path)
    {
        // A model that was swapped is never loaded; one that is not there is the loader's to explain.
        HashedFile? file = File.Exists(path) ? HashedFile.Input("model", path) : null;
        if (file is not null)
            InstalledCheck.Check(path, file.Sha256);
        LlamaLibrary library = LlamaLibrary.Load(request.LlamaLibrary);
        DevicePreference device = request.Device switch
        {
            "cpu" => DevicePreference.Cpu,
            "cuda" => DevicePreference.Gpu,
            _ => DevicePreference.Auto,
        };
        LlamaModel model = LlamaModel.Load(library, path, device);
        return (library, model, file ?? HashedFile.Input("model", path));
    }
}
