namespace NoHarm.Cli;

/// <summary>Something is not what it was asked to be, such as a file with another hash; the tool exits with code 1.</summary>
internal sealed class GateFailedException(string message) : Exception(message);
