namespace NoHarm.Runs;

/// <summary>A file as a run saw it.</summary>
/// <param name="Role">What it is to the run: <c>benchmark</c>, <c>responses</c>, <c>profile</c>, <c>model</c>, <c>calibration</c>, <c>labels</c>, <c>result</c>.</param>
/// <param name="Path">Full path of an input; the bare name of a result in the run folder.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal.</param>
public sealed record HashedFile(string Role, string Path, long Bytes, string Sha256)
{
    /// <summary>Hashes an input file under its full path.</summary>
    public static HashedFile Input(string role, string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        return new HashedFile(role, full, new FileInfo(full).Length, FileHash.OfFile(full));
    }

    /// <summary>Hashes a result file of a run folder under its bare name.</summary>
    public static HashedFile Result(string folder, string name)
    {
        string path = System.IO.Path.Combine(folder, name);
        return new HashedFile("result", name, new FileInfo(path).Length, FileHash.OfFile(path));
    }
}
