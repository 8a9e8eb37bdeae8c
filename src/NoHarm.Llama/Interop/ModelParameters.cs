using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary><c>llama_model_params</c> of llama.cpp v0.5.0, 80 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ModelParameters
{
    public nint* Devices;
    public nint BufferTypeOverrides;
    public int GpuLayers;
    public int SplitMode;
    public int LoadMode;
    public int LazyMode;
    public int MainGpu;
    public float* TensorSplit;
    public nint ProgressCallback;
    public nint ProgressData;
    public nint MetadataOverrides;
    public byte VocabularyOnly;
    public byte CheckTensors;
    public byte UseExtraBufferTypes;
    public byte NoHost;
    public byte NoAllocation;
    public byte LoadMultiTokenPrediction;

    /// <summary>What the library returns as defaults; another version has another layout, and the values then stand elsewhere.</summary>
    public readonly bool AreDefaults() =>
        Devices is null && BufferTypeOverrides == 0 && TensorSplit is null
        && (GpuLayers, SplitMode, LoadMode, LazyMode, MainGpu) == (-1, 1, -1, 1, 0)
        && (ProgressCallback, ProgressData, MetadataOverrides) == (0, 0, 0)
        && (VocabularyOnly, CheckTensors, UseExtraBufferTypes) == (0, 0, 1)
        && (NoHost, NoAllocation, LoadMultiTokenPrediction) == (0, 0, 0);
}
