namespace NoHarm.Onnx;

/// <summary>Where a model is to run.</summary>
public enum OnnxDevice
{
    /// <summary>On an NVIDIA GPU when the library can use one, else on the CPU.</summary>
    Auto,

    /// <summary>On the CPU.</summary>
    Cpu,

    /// <summary>On an NVIDIA GPU, or not at all.</summary>
    Cuda,
}
