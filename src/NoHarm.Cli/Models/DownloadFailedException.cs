namespace NoHarm.Cli.Models;

/// <summary>A download failed in a way that another attempt may mend: no connection, a cut one, a server that is busy.</summary>
internal sealed class DownloadFailedException(string message) : Exception(message);
