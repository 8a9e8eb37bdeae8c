using System.Buffers;
using System.Security.Cryptography;

namespace NoHarm.Runs;

/// <summary>SHA-256 of files and bytes, as lower-case hexadecimal digits.</summary>
public static class FileHash
{
    /// <summary>The hash of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a whole file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string OfFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The hash of a large file, with word of how far it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told how many bytes were read so far.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string OfFile(string path, IProgress<long> progress, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return OfStream(stream, progress, cancellation);
    }

    /// <summary>The hash of the rest of a stream.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="progress">Told how many bytes were read so far.</param>
    /// <param name="cancellation">Stops it.</param>
    public static string OfStream(Stream stream, IProgress<long> progress, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        long done = 0;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            done += read;
            progress.Report(done);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of the first bytes of a file, or null when the file is shorter.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many bytes, from 0.</param>
    public static string? OfStart(string path, long length)
    {
        using FileStream stream = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (length > 0)
            {
                int read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
                if (read == 0)
                    return null;
                hash.AppendData(buffer, 0, read);
                length -= read;
            }
        }
        finally
        {
            // The buffer held a piece of a response; the pool hands it to others.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
