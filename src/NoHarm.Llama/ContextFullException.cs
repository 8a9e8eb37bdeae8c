namespace NoHarm.Llama;

/// <summary>The context has no room for a batch; its memory is as before.</summary>
internal sealed class ContextFullException : Exception;
