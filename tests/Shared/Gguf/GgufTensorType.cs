namespace NoHarm.Testing.Gguf;

/// <summary>How the values of a tensor are stored; the numbers are those of ggml.</summary>
internal enum GgufTensorType
{
    /// <summary>32-bit floats.</summary>
    F32 = 0,

    /// <summary>16-bit IEEE floats.</summary>
    F16 = 1,

    /// <summary>Blocks of 32 values: a 16-bit scale, then 32 signed bytes.</summary>
    Q8_0 = 8,
}
