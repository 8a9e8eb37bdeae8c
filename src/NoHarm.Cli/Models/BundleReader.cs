using System.Formats.Tar;
using System.Security.Cryptography;
using NoHarm.Input;

namespace NoHarm.Cli.Models;

/// <summary>
/// Unpacks a bundle beside its target, checks every file against the manifest on the way, and gives the folder its name
/// only when all of them were right.
/// </summary>
/// <param name="bundle">The bundle as the user named it.</param>
/// <param name="terminal">Where the progress is shown.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class BundleReader(string bundle, Terminal terminal, CancellationToken cancellation)
{
    private const int LargestManifest = 16 << 20;

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Unpacks the bundle.</summary>
    /// <param name="stream">The bundle, at its beginning.</param>
    /// <param name="target">A folder that is not there or is empty.</param>
    /// <exception cref="GateFailedException">A file has another hash than the manifest says.</exception>
    /// <exception cref="InvalidInputException">It is no bundle, or one that was made to do harm.</exception>
    public BundleManifest Unpack(FileStream stream, string target)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        string staging = Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        Directory.CreateDirectory(staging);
        try
        {
            BundleManifest manifest = UnpackTo(stream, staging);
            WriteList(manifest, staging);
            if (Directory.Exists(full))
                Directory.Delete(full);
            Directory.Move(staging, full);
            return manifest;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw Wrong("it is no whole tar file");
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    private BundleManifest UnpackTo(FileStream stream, string staging)
    {
        using var progress = new ByteProgress(terminal, "unpacking", stream.Length);
        using var tar = new TarReader(stream, leaveOpen: true);
        BundleManifest manifest = ReadManifest(tar, stream.Length);
        Dictionary<string, BundledFile> left = manifest.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.EntryType is not TarEntryType.RegularFile)
                throw Wrong($"\"{BundleManifest.Shown(entry.Name)}\" in it is a {entry.EntryType} and no plain file");
            if (!left.Remove(entry.Name, out BundledFile? file))
                throw Wrong($"\"{BundleManifest.Shown(entry.Name)}\" in it is not in its manifest, or there twice");
            if (entry.Length != file.Bytes)
                throw new GateFailedException($"{bundle}: {file.Path} has {entry.Length:N0} bytes, its manifest says {file.Bytes:N0}. Nothing was installed.");
            Extract(entry, file, Path.Combine(staging, file.Path.Replace('/', Path.DirectorySeparatorChar)));
            progress.Report(stream.Position);
        }

        return left.Count == 0 ? manifest : throw Wrong($"{left.Keys.Order(StringComparer.Ordinal).First()} is missing in it");
    }

    private BundleManifest ReadManifest(TarReader tar, long available)
    {
        TarEntry? first = tar.GetNextEntry();
        if (first is not { EntryType: TarEntryType.RegularFile, Name: BundleManifest.Name, DataStream: { } data, Length: <= LargestManifest })
            throw Wrong($"it does not begin with {BundleManifest.Name}");
        var bytes = new byte[first.Length];
        data.ReadExactly(bytes);
        return BundleManifest.Read(bytes, bundle, available);
    }

    private void Extract(TarEntry entry, BundledFile file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = file.Executable ? Runnable : Readable;
        using var target = new FileStream(path, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        long done = 0;
        for (int read = Read(buffer); read > 0; read = Read(buffer))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
            done += read;
        }

        string found = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (done != file.Bytes || found != file.Sha256)
            throw new GateFailedException($"{bundle}: {file.Path} was changed: its SHA-256 is {found}, the manifest has {file.Sha256}. Nothing was installed. Bring the bundle across again.");
        target.Flush(flushToDisk: true);

        int Read(byte[] into) => entry.DataStream?.Read(into) ?? 0;
    }

    private void WriteList(BundleManifest manifest, string staging)
    {
        if (manifest.Models.Count == 0)
            return;
        string folder = Path.Combine(staging, BundleManifest.ModelsFolder);
        Directory.CreateDirectory(folder);
        string source = $"bundle {Path.GetFileName(bundle)}";
        File.WriteAllBytes(Path.Combine(folder, ModelStore.ListName), ModelStore.ToBytes(manifest.Installed(source, DateTimeOffset.UtcNow)));
    }

    private InvalidInputException Wrong(string what) =>
        new("bundle", bundle, null, $"{what}; expected a bundle of noharm models bundle. Nothing was installed. Bring it across again, or make it again.");
}
