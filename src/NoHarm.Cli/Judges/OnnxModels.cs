using NoHarm.Cli.Models;
using NoHarm.Judging;
using NoHarm.Onnx;

namespace NoHarm.Cli.Judges;

/// <summary>Makes judges and embedders of ONNX models.</summary>
/// <param name="request">How they are to be loaded.</param>
internal sealed class OnnxModels(JudgeRequest request)
{
    // More batches at once than processors gain nothing.
    private readonly int _threads = Math.Min(request.Threads, Environment.ProcessorCount);

    /// <summary>A judge: a cross-encoder, or an NLI model.</summary>
    /// <exception cref="OnnxLoadException">The library or the model cannot be used.</exception>
    public LoadedJudge Judge(string path, JudgementAssembler assembler)
    {
        OnnxModel model = Load(path);
        try
        {
            var judge = new OnnxJudge(model, assembler, _threads);
            return new LoadedJudge(judge)
            {
                Device = DeviceOf(model),
                Backend = model.Library.Backend,
                Files = model.Files,
                Notes = [$"{judge.Name}: {judge.Description}, {Path.GetFileName(model.FilePath)}; not validated by this tool, and its probabilities are not calibrated"],
                Owned = [model],
            };
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>An embedder.</summary>
    /// <exception cref="OnnxLoadException">The library or the model cannot be used.</exception>
    public LoadedEmbedder Embedder(string path)
    {
        OnnxModel model = Load(path);
        try
        {
            var embedder = new OnnxEmbedder(model, _threads);
            return new LoadedEmbedder(embedder, $"onnx {embedder.Fingerprint}")
            {
                Files = model.Files,
                Backend = model.Library.Backend,
                Assumed = embedder.Assumed,
                Owned = [embedder, model],
            };
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private static string DeviceOf(OnnxModel model) => model.UsesGpu ? "cuda" : "cpu";

    private OnnxModel Load(string path)
    {
        OnnxDevice device = request.Device switch
        {
            "cpu" => OnnxDevice.Cpu,
            "cuda" => OnnxDevice.Cuda,
            _ => OnnxDevice.Auto,
        };
        return OnnxModel.Load(OnnxLibrary.Load(request.OnnxLibrary), path, device, file => InstalledCheck.Check(file.Path, file.Sha256));
    }
}
