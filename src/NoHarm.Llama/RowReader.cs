namespace NoHarm.Llama;

/// <summary>Takes the numbers that a model returns for one text: logits or a vector. They are gone with the next call.</summary>
/// <param name="index">Which text.</param>
/// <param name="row">One number per token of the vocabulary, or per dimension.</param>
internal delegate void RowReader(int index, ReadOnlySpan<float> row);
