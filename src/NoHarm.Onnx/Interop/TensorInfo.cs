namespace NoHarm.Onnx.Interop;

/// <summary>A tensor that a model takes or gives.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Type">Its kind of number; none when it is no tensor.</param>
/// <param name="Shape">Its sizes; -1 where the model leaves one open.</param>
internal sealed record TensorInfo(string Name, TensorType Type, long[] Shape)
{
    /// <summary>How many sizes it has.</summary>
    public int Rank => Shape.Length;
}
