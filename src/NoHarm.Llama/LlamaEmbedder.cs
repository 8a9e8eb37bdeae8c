using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace NoHarm.Llama;

/// <summary>Turns texts into vectors of length 1 with a GGUF embedding model; the file says how tokens are pooled.</summary>
public sealed class LlamaEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int PoolingOfFile = -1;

    private readonly LlamaModel _model;
    private readonly PooledTexts _texts;

    /// <summary>An embedder on a loaded model, which it does not own.</summary>
    /// <param name="model">An embedding model.</param>
    /// <param name="threads">Threads on the CPU, from 1.</param>
    /// <exception cref="LlamaLoadException">It is no embedding model, or there is no memory for it.</exception>
    public LlamaEmbedder(LlamaModel model, int threads)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.IsEmbedder)
        {
            throw new LlamaLoadException(
                $"{model.FilePath}: its file names no way to pool tokens into one vector; expected an embedding model such as bge-small.");
        }

        _model = model;
        _texts = new PooledTexts(model, PoolingOfFile, threads);
    }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        return Task.Run(() => Generate(texts, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _texts.Dispose();

    private GeneratedEmbeddings<Embedding<float>> Generate(string[] texts, CancellationToken cancellationToken)
    {
        var vectors = new Embedding<float>[texts.Length];
        _texts.Evaluate([.. texts.Select(TokensOf)], (i, row) => vectors[i] = new Embedding<float>(Normalised(row)), cancellationToken);
        return [.. vectors];
    }

    private static float[] Normalised(ReadOnlySpan<float> row)
    {
        float[] vector = row.ToArray();
        float norm = TensorPrimitives.Norm(row);
        if (norm > 0)
            TensorPrimitives.Divide(vector, norm, vector);
        return vector;
    }

    // A text that is too long keeps its beginning and the token that ends it.
    private int[] TokensOf(string text)
    {
        int[] tokens = _model.Vocabulary.Whole(text);
        return tokens.Length <= _texts.Longest ? tokens : [.. tokens[..(_texts.Longest - 1)], tokens[^1]];
    }
}
