using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary><c>llama_context_params</c> of llama.cpp v0.5.0, 160 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ContextParameters
{
    public uint ContextSize;
    public uint BatchSize;
    public uint MicroBatchSize;
    public uint MaxSequences;
    public uint RecurrentSnapshots;
    public uint MaxOutputs;
    public uint MaxOutputsPerSequence;
    public int Threads;
    public int BatchThreads;
    public int ContextType;
    public int RopeScaling;
    public int Pooling;
    public int Attention;
    public int FlashAttention;
    public float RopeBase;
    public float RopeScale;
    public float YarnExtension;
    public float YarnAttention;
    public float YarnBetaFast;
    public float YarnBetaSlow;
    public uint YarnOriginalContext;
    public float DefragmentationThreshold;
    public nint EvaluationCallback;
    public nint EvaluationData;
    public int KeyType;
    public int ValueType;
    public nint AbortCallback;
    public nint AbortData;
    public byte Embeddings;
    public byte OffloadAttention;
    public byte NoTimings;
    public byte OffloadOperations;
    public byte FullSlidingWindow;
    public byte UnifiedMemory;
    public nint Samplers;
    public nuint SamplerCount;
    public nint OtherContext;

    /// <summary>What the library returns as defaults; another version has another layout, and the values then stand elsewhere.</summary>
    public readonly bool AreDefaults() =>
        (ContextSize, BatchSize, MicroBatchSize, MaxSequences) == (512, 2048, 512, 1)
        && (RecurrentSnapshots, MaxOutputs, MaxOutputsPerSequence) == (0, 0, 1)
        && Threads > 0 && Threads == BatchThreads
        && (ContextType, RopeScaling, Pooling, Attention, FlashAttention) == (0, -1, -1, -1, -1)
        && (RopeBase, RopeScale, YarnExtension, YarnAttention) == (0, 0, -1, -1)
        && (YarnBetaFast, YarnBetaSlow, YarnOriginalContext, DefragmentationThreshold) == (-1, -1, 0, -1)
        && (EvaluationCallback, EvaluationData, AbortCallback, AbortData) == (0, 0, 0, 0)
        && (KeyType, ValueType) == (GgmlF16, GgmlF16)
        && (Embeddings, OffloadAttention, NoTimings, OffloadOperations) == (0, 1, 1, 1)
        && (FullSlidingWindow, UnifiedMemory) == (1, 0)
        && (Samplers, SamplerCount, OtherContext) == (0, 0, 0);

    /// <summary><c>GGML_TYPE_F16</c>.</summary>
    private const int GgmlF16 = 1;
}
