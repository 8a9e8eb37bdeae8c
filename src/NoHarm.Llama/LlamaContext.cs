using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>A model's working memory: evaluates batches of tokens, and shares what sequences have in common. One thread at a time.</summary>
internal sealed unsafe class LlamaContext : IDisposable
{
    private const int Full = 1;
    private const int Aborted = 2;
    private const int SizeStep = 256;
    private const int FlashAuto = -1;
    private const int FlashOff = 0;

    private readonly ContextHandle _handle;
    private readonly nint _memory;
    private readonly int* _abort;
    private readonly int _vocabulary;
    private readonly bool _encodes;

    /// <summary>Makes the memory.</summary>
    /// <exception cref="LlamaLoadException">There is not enough memory for it.</exception>
    public LlamaContext(LlamaModel model, ContextOptions options)
    {
        ContextParameters parameters = NativeMethods.llama_context_default_params();
        parameters.ContextSize = (uint)(Padded(options.Size) * options.Sequences);
        parameters.BatchSize = parameters.MicroBatchSize = (uint)options.BatchSize;
        parameters.MaxSequences = (uint)options.Sequences;

        // Only the last token of an option is asked for its output; room for one per token would cost hundreds of megabytes.
        parameters.MaxOutputs = options.Pooling is null ? (uint)options.Sequences : 0;
        parameters.Threads = parameters.BatchThreads = options.Threads;

        // A memory of its own for every sequence: what a sequence shares with another is copied to the same place, so its
        // sums run in the same order whatever is evaluated beside it. With one memory for all, an option's tokens stand
        // behind those of its neighbours; that alone moves logits of 8-bit models by a tenth. On the CPU, flash attention
        // computes one token in another way than many, for the same effect.
        parameters.UnifiedMemory = 0;
        parameters.FlashAttention = model.UsesGpu || options.FastestAttention ? FlashAuto : FlashOff;
        parameters.OffloadAttention = parameters.OffloadOperations = model.UsesGpu ? (byte)1 : (byte)0;
        if (options.Pooling is { } pooling)
        {
            parameters.Embeddings = 1;
            parameters.Pooling = pooling;
        }

        NativeLog.Clear();
        nint context = NativeMethods.llama_init_from_model(model.Handle, parameters);
        if (context == 0)
            throw new LlamaLoadException($"{model.FilePath}: no memory for a context of {options.Size} tokens: {NativeLog.Last()}");
        _handle = new ContextHandle(context, model.Handle);
        _memory = NativeMethods.llama_get_memory(_handle);
        _vocabulary = model.Vocabulary.Count;
        _encodes = _memory == 0;
        Size = (int)NativeMethods.llama_n_ctx(_handle) / options.Sequences;
        Options = options;
        Width = model.IsReranker ? model.RankOutputs : model.Width;
        Batch = new TokenBatch(options.BatchSize);

        // Where the library may look while it computes, on threads of its own.
        _abort = (int*)NativeMemory.AllocZeroed(sizeof(int));
        NativeMethods.llama_set_abort_callback(_handle, &IsAborted, _abort);
    }

    /// <summary>Tokens that each sequence holds.</summary>
    public int Size { get; }

    /// <summary>What it was made with.</summary>
    public ContextOptions Options { get; }

    /// <summary>The tokens to evaluate next.</summary>
    public TokenBatch Batch { get; }

    /// <summary>Tokens evaluated since it was made.</summary>
    public long Evaluated { get; private set; }

    /// <summary>How many numbers the vector of a sequence has.</summary>
    private int Width { get; }

    /// <summary>Evaluates the batch and empties it; its outputs can be read until the next call.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what the memory holds is unknown.</exception>
    /// <exception cref="InvalidOperationException">The library failed or its memory is full; what it holds is unknown.</exception>
    public void Evaluate(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Volatile.Write(ref *_abort, 0);
        int count = Batch.Count;
        int result;
        using (cancellationToken.UnsafeRegister(static flag => Volatile.Write(ref *(int*)(nint)flag!, 1), (nint)_abort))
            result = _encodes ? NativeMethods.llama_encode(_handle, Batch.ToNative()) : NativeMethods.llama_decode(_handle, Batch.ToNative());
        Batch.Clear();
        if (result == 0)
            Evaluated += count;
        else if (result == Aborted || cancellationToken.IsCancellationRequested)
            throw new OperationCanceledException(cancellationToken);
        else
            throw new InvalidOperationException(result == Full ? "its memory is full" : $"llama.cpp returned code {result}");
    }

    /// <summary>The logits behind the token at an index of the last batch, one per token of the vocabulary.</summary>
    public ReadOnlySpan<float> LogitsAt(int index)
    {
        float* logits = NativeMethods.llama_get_logits_ith(_handle, index);
        return logits is null ? throw new InvalidOperationException("The token was not asked for its output.") : new(logits, _vocabulary);
    }

    /// <summary>The vector of a sequence of the last batch, or the ranks of a reranker.</summary>
    public ReadOnlySpan<float> VectorOf(int sequence)
    {
        float* vector = NativeMethods.llama_get_embeddings_seq(_handle, sequence);
        return vector is null ? throw new InvalidOperationException("The sequence has no vector.") : new(vector, Width);
    }

    /// <summary>Gives a sequence a copy of everything that another one holds; nothing is evaluated.</summary>
    public void Fork(int source, int target) => NativeMethods.llama_memory_seq_cp(_memory, source, target, -1, -1);

    /// <summary>Forgets a sequence; the copies that others hold of it stay.</summary>
    public void Forget(int sequence) => NativeMethods.llama_memory_seq_rm(_memory, sequence, -1, -1);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Batch.Clear();
        if (_memory != 0)
            NativeMethods.llama_memory_clear(_memory, 0);
    }

    /// <summary>The likeliest next token that a sampler allows.</summary>
    public int Sample(nint sampler, int index) => NativeMethods.llama_sampler_sample(sampler, _handle, index);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle.IsClosed)
            return;
        _handle.Dispose();
        NativeMemory.Free(_abort);
    }

    private static int Padded(int size) => (size + SizeStep - 1) / SizeStep * SizeStep;

    [UnmanagedCallersOnly]
    private static byte IsAborted(void* flag) => Unsafe.Read<int>(flag) == 0 ? (byte)0 : (byte)1;
}
