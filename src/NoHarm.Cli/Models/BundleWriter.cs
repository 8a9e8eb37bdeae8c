using System.Formats.Tar;

namespace NoHarm.Cli.Models;

/// <summary>Writes a bundle: the same files give the same bytes, whoever makes it and when.</summary>
internal static class BundleWriter
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // A tar must have times, and a real one would make every bundle another.
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    /// <summary>Writes a bundle beside its place, and gives it its name when it is whole.</summary>
    /// <returns>The SHA-256 of the bundle.</returns>
    public static string Write(BundleContent content, string path, Terminal terminal, FileHasher hasher, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            {
                WriteTo(stream, content, terminal, cancellation);
                stream.Flush(flushToDisk: true);
            }

            string hash = hasher.Hash(temporary);
            File.Move(temporary, full);
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void WriteTo(Stream stream, BundleContent content, Terminal terminal, CancellationToken cancellation)
    {
        using var progress = new ByteProgress(terminal, "bundling", content.Manifest.Files.Sum(file => file.Bytes));
        using var tar = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true);
        using (var manifest = new MemoryStream(ModelsJson.ToBytes(content.Manifest)))
            tar.WriteEntry(EntryOf(BundleManifest.Name, Readable, manifest));
        foreach (BundledFile file in content.Manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            using FileStream source = File.OpenRead(content.Sources[file.Path]);
            tar.WriteEntry(EntryOf(file.Path, file.Executable ? Runnable : Readable, source));
            progress.Report(stream.Position);
        }
    }

    // The format of GNU tar knows long names and files above 8 GiB, and unlike that of POSIX it holds no process number.
    private static GnuTarEntry EntryOf(string name, UnixFileMode mode, Stream data) => new(TarEntryType.RegularFile, name)
    {
        Mode = mode,
        ModificationTime = Time,
        AccessTime = Time,
        ChangeTime = Time,
        DataStream = data,
    };
}
