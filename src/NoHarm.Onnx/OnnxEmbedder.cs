using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using NoHarm.Onnx.Interop;
using NoHarm.Onnx.Tokens;

namespace NoHarm.Onnx;

/// <summary>Turns texts into vectors of length 1 with a BERT-family encoder. A text that was met before is not computed again.</summary>
public sealed class OnnxEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Names one of the model's prompts in <see cref="EmbeddingGenerationOptions.AdditionalProperties"/>, such as <c>query</c>.</summary>
    public const string PromptProperty = "prompt_name";

    private const int RulesVersion = 1;
    private const int MostKept = 1 << 16;
    private const int NoShape = 0;
    private const string Pooled = "sentence_embedding";

    private static readonly string[] PerToken = ["last_hidden_state", "token_embeddings"];

    private readonly OnnxModel _model;
    private readonly SentenceSettings _settings;
    private readonly TensorInfo _output;
    private readonly int _threads;
    private readonly int _longest;
    private readonly ConcurrentDictionary<UInt128, float[]> _kept = [];

    /// <summary>An embedder on a loaded model, which it does not own.</summary>
    /// <param name="model">A BERT-family encoder.</param>
    /// <param name="threads">Batches computed at once, from 1; vectors do not depend on it.</param>
    /// <exception cref="OnnxLoadException">It is no encoder, or what makes one vector of a text is not computed here.</exception>
    public OnnxEmbedder(OnnxModel model, int threads)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _model = model;
        _threads = threads;
        _settings = SentenceSettings.Read(model.Locations.Folder, model.Config);
        _output = OutputOf(model);
        _longest = Math.Min(model.Config.Positions, _settings.Longest ?? int.MaxValue);
        Dimensions = model.Try(_output.Name);
    }

    /// <summary>What identifies its vectors: the model, and how texts become what it reads and what it gives becomes a vector.</summary>
    public string Fingerprint => $"{RulesVersion} {_model.Fingerprint} {_settings.Pooling} {_settings.Prefix}";

    /// <summary>Numbers in a vector.</summary>
    public int Dimensions { get; }

    /// <summary>What no file said of the model and was assumed; empty when all was said.</summary>
    public string Assumed => _settings.Assumed;

    /// <summary>What is put in front of every text unless a prompt is asked for by name.</summary>
    public string Prefix => _settings.Prefix;

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        string prefix = PrefixOf(options);
        string[] texts = [.. values.Select(text => prefix + text)];
        return Task.Run(() => Generate(texts, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _kept.Clear();

    private static TensorInfo OutputOf(OnnxModel model)
    {
        TensorInfo[] usable = [.. model.Outputs.Where(output => output.Type is TensorType.Float or TensorType.Half)];
        return usable.FirstOrDefault(output => output.Rank is 3 or NoShape && PerToken.Contains(output.Name))
            ?? usable.FirstOrDefault(output => output.Rank == 3)
            ?? usable.FirstOrDefault(output => output.Rank == 2 && output.Name == Pooled)
            ?? throw new OnnxLoadException(
                $"{model.FilePath} gives {string.Join(", ", model.Outputs.Select(output => output.Name))}; expected {PerToken[0]} with a vector per token. A classifier belongs to --judge; for an encoder, export the model again.");
    }

    private static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private string PrefixOf(EmbeddingGenerationOptions? options)
    {
        if (options?.AdditionalProperties?.TryGetValue(PromptProperty, out string? name) != true)
            return _settings.Prefix;
        return _settings.Prompts.TryGetValue(name!, out string? prefix)
            ? prefix
            : throw new ArgumentException($"The model has no prompt \"{name}\"; it has {string.Join(", ", _settings.Prompts.Keys)}.", nameof(options));
    }

    private GeneratedEmbeddings<Embedding<float>> Generate(string[] texts, CancellationToken cancellationToken)
    {
        UInt128[] keys = [.. texts.Select(KeyOf)];
        var vectors = new Dictionary<UInt128, float[]>();
        var missing = new List<int>();
        for (int i = 0; i < texts.Length; i++)
        {
            if (_kept.TryGetValue(keys[i], out float[]? kept))
                vectors[keys[i]] = kept;
            else if (vectors.TryAdd(keys[i], []))
                missing.Add(i);
        }

        float[][] made = Compute([.. missing.Select(i => _model.Tokenizer.Encode(texts[i], _longest))], cancellationToken);
        if (_kept.Count + made.Length > MostKept)
            _kept.Clear();
        for (int k = 0; k < made.Length; k++)
            vectors[keys[missing[k]]] = _kept[keys[missing[k]]] = made[k];
        return [.. keys.Select(key => new Embedding<float>(vectors[key]))];
    }

    private float[][] Compute(TokenRow[] rows, CancellationToken cancellationToken)
    {
        var vectors = new float[rows.Length][];
        try
        {
            _model.Evaluate(rows, _output.Name, _threads, (row, values, width) => vectors[row] = Pool(values, width, _settings.Pooling), cancellationToken);
        }
        catch (OrtException failure)
        {
            throw _model.Unfit(failure);
        }

        return vectors.All(vector => float.IsFinite(vector[0]))
            ? vectors
            : throw new OnnxLoadException($"{_model.FilePath} returned a vector that is no finite number; expected a model that computes. Take its fp32 version.");
    }

    /// <summary>The vector of one text: pooled, with length 1.</summary>
    /// <param name="tokens">A vector per token, one after the other; or the one vector.</param>
    /// <param name="width">Numbers per vector.</param>
    /// <param name="pooling">How they become one.</param>
    private static float[] Pool(ReadOnlySpan<float> tokens, int width, Pooling pooling)
    {
        float[] vector = tokens[..width].ToArray();
        if (pooling == Pooling.Mean)
        {
            for (int start = width; start < tokens.Length; start += width)
                TensorPrimitives.Add(vector, tokens.Slice(start, width), vector);
        }

        // The sum serves as well as the mean: what is left is its direction.
        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm != 0)
            TensorPrimitives.Divide(vector, float.IsFinite(norm) ? norm : float.NaN, vector);
        return vector;
    }
}
