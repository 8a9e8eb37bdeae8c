namespace NoHarm.Onnx.Interop;

/// <summary>ONNX Runtime returned an error; the message is its own.</summary>
internal sealed class OrtException(string message) : Exception(message);
