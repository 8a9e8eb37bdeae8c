namespace NoHarm.Testing.Onnx;

/// <summary>The kind of number that an encoder's weights are stored in.</summary>
internal enum BertNumbers
{
    /// <summary>32-bit floating point.</summary>
    Single,

    /// <summary>16-bit floating point, also for what it gives.</summary>
    Half,

    /// <summary>8-bit whole numbers for the matrices, as dynamic quantisation makes them.</summary>
    Int8,
}
