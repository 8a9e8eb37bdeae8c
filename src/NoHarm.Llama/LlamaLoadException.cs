namespace NoHarm.Llama;

/// <summary>The native library or a model cannot be used; the message says what was found, what was expected and the mend.</summary>
public sealed class LlamaLoadException : Exception
{
    /// <summary>An empty message.</summary>
    public LlamaLoadException()
    {
    }

    /// <summary>With a message for the user.</summary>
    public LlamaLoadException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the user and a cause.</summary>
    public LlamaLoadException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
