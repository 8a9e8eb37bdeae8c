using System.Globalization;
using System.Runtime.InteropServices;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>A model file in memory: weights, vocabulary and metadata.</summary>
public sealed class LlamaModel : IDisposable
{
    private const int RankPooling = 4;

    private LlamaModel(string path, ModelHandle handle, bool usesGpu)
    {
        FilePath = path;
        Handle = handle;
        UsesGpu = usesGpu;
        Vocabulary = new Vocabulary(handle);
    }

    /// <summary>The file it was loaded from.</summary>
    public string FilePath { get; }

    /// <summary>Whether its layers are computed on a GPU.</summary>
    public bool UsesGpu { get; }

    /// <summary>The kind of network, such as <c>qwen2</c> or <c>bert</c>.</summary>
    public string Architecture => Metadata("general.architecture") ?? "";

    /// <summary>Architecture, size and number format in the library's words.</summary>
    public unsafe string Description
    {
        get
        {
            byte* text = stackalloc byte[256];
            _ = NativeMethods.llama_model_desc(Handle, text, 256);
            return Marshal.PtrToStringUTF8((nint)text) ?? "";
        }
    }

    /// <summary>The longest text it was trained on, in tokens.</summary>
    public int TrainedContext => NativeMethods.llama_model_n_ctx_train(Handle);

    /// <summary>The size of its vectors.</summary>
    public int Width => NativeMethods.llama_model_n_embd(Handle);

    /// <summary>The size of its weights in bytes.</summary>
    public long Bytes => (long)NativeMethods.llama_model_size(Handle);

    /// <summary>The chat template that the file carries, or null.</summary>
    public string? ChatTemplate => Marshal.PtrToStringUTF8(NativeMethods.llama_model_chat_template(Handle, 0));

    /// <summary>Whether it ranks a text against a question instead of writing.</summary>
    public bool IsReranker => PoolingType == RankPooling;

    /// <summary>Whether it turns a text into one vector instead of writing.</summary>
    public bool IsEmbedder => PoolingType is > 0 and not RankPooling;

    /// <summary>Bytes of working memory per token and sequence: keys and values of 16 bits in every layer.</summary>
    internal long MemoryPerToken
    {
        get
        {
            int headWidth = Number("attention.key_length") ?? (Width / Math.Max(1, NativeMethods.llama_model_n_head(Handle)));
            return 2L * sizeof(ushort) * NativeMethods.llama_model_n_layer(Handle) * NativeMethods.llama_model_n_head_kv(Handle) * headWidth;
        }
    }

    /// <summary>Whether a token sees only those in front of it.</summary>
    internal bool LooksBackOnly => Metadata($"{Architecture}.attention.causal") != "false";

    /// <summary>How many numbers a reranker returns for a pair.</summary>
    internal int RankOutputs => (int)NativeMethods.llama_model_n_cls_out(Handle);

    /// <summary>Its vocabulary.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>The native model.</summary>
    internal ModelHandle Handle { get; }

    /// <summary>Why it cannot be asked for verdicts, or null when it can.</summary>
    internal string? UnfitForJudging =>
        IsEmbedder ? "it is an embedding model; give it to --embedder, and an instruct model to --judge"
        : NativeMethods.llama_model_has_encoder(Handle) || !LooksBackOnly ? "it is an encoder model; expected a decoder such as an instruct model"
        : NativeMethods.llama_model_is_diffusion(Handle) ? "it is a diffusion model; expected a decoder such as an instruct model"
        : NativeMethods.llama_model_is_recurrent(Handle) || NativeMethods.llama_model_is_hybrid(Handle)
            ? "it is a recurrent or hybrid model, whose memory cannot be shared between options; expected a model with attention alone"
            : null;

    private int PoolingType => Number("pooling_type") ?? 0;

    /// <summary>Loads a model.</summary>
    /// <param name="library">The native library.</param>
    /// <param name="path">A GGUF file.</param>
    /// <param name="device">Where it is to run.</param>
    /// <param name="vocabularyOnly">Leaves the weights out: enough to count tokens.</param>
    /// <exception cref="LlamaLoadException">The file is missing, no model, damaged, or too large for this machine.</exception>
    public static unsafe LlamaModel Load(
        LlamaLibrary library,
        string path,
        DevicePreference device = DevicePreference.Auto,
        bool vocabularyOnly = false)
    {
        ArgumentNullException.ThrowIfNull(library);
        GgufFile.Check(path);
        bool hasGpu = library.Devices.Any(found => found.IsGpu);
        if (device == DevicePreference.Gpu && !hasGpu)
        {
            throw new LlamaLoadException(
                $"--device cuda: llama.cpp sees no GPU; it sees {string.Join(", ", library.Devices.Select(found => found.Name))}. "
                + "Build with -p:NoHarmGpu=cuda, or name a CUDA build: --llama-library FOLDER. noharm doctor shows what is there.");
        }

        bool usesGpu = hasGpu && device != DevicePreference.Cpu;
        nint none = 0;
        ModelParameters parameters = NativeMethods.llama_model_default_params();
        parameters.VocabularyOnly = vocabularyOnly ? (byte)1 : (byte)0;
        if (!usesGpu)
        {
            // An empty list of devices keeps everything on the CPU, also where a GPU would take single operations.
            parameters.GpuLayers = 0;
            parameters.Devices = &none;
        }


        // Weights rearranged for the processor compute rows by fours in one way and the rest in another, so that a
        // token's result would depend on how many stand beside it.
        parameters.UseExtraBufferTypes = 0;
        NativeLog.Clear();
        nint model = NativeMethods.llama_model_load_from_file(Path.GetFullPath(path), parameters);
        if (model == 0)
            throw new LlamaLoadException($"{path} cannot be loaded as a model: {NativeLog.Last()}. Is the file complete, and its architecture known to llama.cpp {LlamaLibrary.SupportedVersion}?");
        var loaded = new LlamaModel(path, new ModelHandle(model), usesGpu);
        if (loaded.Vocabulary.IsThere)
            return loaded;

        // The library would end the whole process at the first text.
        loaded.Dispose();
        throw new LlamaLoadException($"{path} has no vocabulary, so no text can be given to it; expected a language model. Convert it again with its tokenizer.");
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();

    /// <summary>A value of the file's metadata, or null.</summary>
    internal unsafe string? Metadata(string key)
    {
        int size = NativeMethods.llama_model_meta_val_str(Handle, key, null, 0);
        if (size < 0)
            return null;
        byte[] text = new byte[size + 1];
        fixed (byte* buffer = text)
            _ = NativeMethods.llama_model_meta_val_str(Handle, key, buffer, (nuint)text.Length);
        return System.Text.Encoding.UTF8.GetString(text, 0, size);
    }

    private int? Number(string key) =>
        int.TryParse(Metadata($"{Architecture}.{key}"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
