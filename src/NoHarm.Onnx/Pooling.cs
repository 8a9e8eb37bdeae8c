namespace NoHarm.Onnx;

/// <summary>How the vectors of a text's tokens become the text's one vector.</summary>
public enum Pooling
{
    /// <summary>The mean over all of its tokens, the special ones counted, padding not.</summary>
    Mean,

    /// <summary>The vector of the first token, <c>[CLS]</c>.</summary>
    First,
}
