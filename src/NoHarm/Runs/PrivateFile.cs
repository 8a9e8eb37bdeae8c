namespace NoHarm.Runs;

/// <summary>
/// Folders and files that may hold patient data: on Unix nobody but the owner may open them (0700 and 0600).
/// On Windows they inherit the rights of the folder above.
/// </summary>
public static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Creates a folder that only its owner can enter, with the folders above it as usual. An existing one stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is { } parent)
            Directory.CreateDirectory(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(full);
        else
            Directory.CreateDirectory(full, OwnerFolder);
    }

    /// <summary>Opens a file for writing; a new one belongs to its owner alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether to create, truncate or keep what is there.</param>
    /// <param name="share">Who else may open it meanwhile.</param>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>
    /// Opens a file of lines for appending. A last line that a killed process left unfinished is ended first, so that it
    /// spoils no other.
    /// </summary>
    public static FileStream OpenForLines(string path)
    {
        FileStream stream = Open(path, FileMode.OpenOrCreate);
        if (stream.Length == 0)
            return stream;
        stream.Seek(-1, SeekOrigin.End);
        if (stream.ReadByte() != '\n')
            stream.WriteByte((byte)'\n');
        return stream;
    }

    /// <summary>
    /// Replaces a file in one step: a reader, or a crash, sees the old content or the new, never a part. A link stays, and
    /// what it points to is replaced; a device such as <c>/dev/stdout</c> is written to.
    /// </summary>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static void WriteAtomically(string path, ReadOnlySpan<byte> content)
    {
        // A span cannot be handed to a function that is called later.
        byte[] copy = content.ToArray();
        WriteAtomically(path, stream => stream.Write(copy));
    }

    /// <summary>The same for content that is too large to hold in memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content; what it throws leaves nothing behind.</param>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static void WriteAtomically(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        string target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (IsDevice(file.FullName) || IsDevice(target))
        {
            using var device = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        if (Directory.Exists(target))
            throw new IOException($"{path} is a folder; expected the name of a file to write.");
        string folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new IOException($"{path} cannot be written: there is no folder {folder}. Create it, or write elsewhere.");
        Replace(target, write);
    }

    private static void Replace(string target, Action<Stream> write)
    {
        string temporary = target + ".tmp";
        File.Delete(temporary);
        try
        {
            using (FileStream stream = Open(temporary, FileMode.CreateNew))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && path.StartsWith("/dev/", StringComparison.Ordinal)
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
