using NoHarm.Runs;
using NoHarm.Validation;

namespace NoHarm.Cli.Labelling;

/// <summary>Label files that commands write.</summary>
internal static class LabelFile
{
    /// <summary>Refuses to write over labels, which may have cost people days.</summary>
    public static void RejectOverwriting(string path, bool force, string instead)
    {
        if (!force && File.Exists(path))
            throw new UsageException($"{path} exists, and labels are people's work. Name another file with -o{instead}, or add --force to overwrite it.");
    }

    /// <summary>Writes a whole set, private.</summary>
    public static void Write(string path, LabelSet labels)
    {
        using var stream = new MemoryStream();
        LabelWriter.Write(stream, labels);
        PrivateFile.WriteAtomically(path, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
