namespace NoHarm.Onnx.Interop;

/// <summary>The kinds of number in a tensor that this binding reads or writes, as ONNX numbers them.</summary>
internal enum TensorType
{
    None = 0,
    Float = 1,
    Int32 = 6,
    Int64 = 7,
    Half = 10,
}
