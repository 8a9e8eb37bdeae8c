using NoHarm.Runs;

namespace NoHarm.Cli.Models;

/// <summary>Hashes files and shows how far it is.</summary>
/// <param name="terminal">Where the progress is shown.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class FileHasher(Terminal terminal, CancellationToken cancellation)
{
    /// <summary>The SHA-256 of a file, lower-case hexadecimal.</summary>
    public string Hash(string path)
    {
        using var progress = new ByteProgress(terminal, $"hashing {Path.GetFileName(path)}", ModelFiles.LengthOf(path));
        return FileHash.OfFile(path, progress, cancellation);
    }

    /// <summary>Copies a file, with everything on the disk when it returns.</summary>
    public void Copy(string source, string target)
    {
        using var progress = new ByteProgress(terminal, $"copying {Path.GetFileName(source)}", ModelFiles.LengthOf(source));
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = new byte[1 << 20];
        long done = 0;
        for (int read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            cancellation.ThrowIfCancellationRequested();
            to.Write(buffer, 0, read);
            done += read;
            progress.Report(done);
        }

        to.Flush(flushToDisk: true);
    }
}
