namespace NoHarm.Onnx;

/// <summary>Reads a model's output, which is gone afterwards.</summary>
/// <param name="values">The numbers, the last size running fastest.</param>
/// <param name="shape">The sizes.</param>
internal delegate void OutputReader(ReadOnlySpan<float> values, ReadOnlySpan<long> shape);
