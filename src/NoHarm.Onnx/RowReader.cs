namespace NoHarm.Onnx;

/// <summary>Reads what a model made of one row, which is gone afterwards.</summary>
/// <param name="row">The row's place among those asked for.</param>
/// <param name="values">A vector per token, one after the other, padding left out; or the row's one vector.</param>
/// <param name="width">Numbers per vector.</param>
internal delegate void RowReader(int row, ReadOnlySpan<float> values, int width);
