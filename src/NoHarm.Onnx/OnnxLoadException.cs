namespace NoHarm.Onnx;

/// <summary>The native library or a model cannot be used; the message says what was found, what was expected and the mend.</summary>
public sealed class OnnxLoadException : Exception
{
    /// <summary>An empty message.</summary>
    public OnnxLoadException()
    {
    }

    /// <summary>With a message for the user.</summary>
    public OnnxLoadException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the user and a cause.</summary>
    public OnnxLoadException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
