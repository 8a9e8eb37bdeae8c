namespace NoHarm.Runs;

/// <summary>Whether a run is still what its manifest says.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Files">How many files were hashed.</param>
/// <param name="Differences">What changed, a sentence each; empty when nothing did.</param>
public sealed record RunVerification(RunManifest Manifest, int Files, IReadOnlyList<string> Differences)
{
    /// <summary>Hashes every input and every result of a run again.</summary>
    /// <param name="folder">The run folder.</param>
    /// <exception cref="Input.InvalidInputException">The manifest is missing or broken.</exception>
    public static RunVerification Of(string folder)
    {
        RunManifest manifest = RunManifest.Read(Path.Combine(folder, RunFolder.ManifestName));
        var differences = new List<string>();
        foreach (HashedFile file in manifest.Inputs)
        {
            if (DifferenceOf(file, file.Path) is { } difference)
                differences.Add($"{file.Role} {file.Path}: {difference}");
        }

        // An unfinished run may have records behind those that an earlier end had hashed.
        bool finished = manifest.State == RunState.Finished;
        foreach (HashedFile file in finished ? manifest.Results : [])
        {
            if (DifferenceOf(file, Path.Combine(folder, file.Path)) is { } difference)
                differences.Add($"result {file.Path}: {difference}");
        }

        return new RunVerification(manifest, manifest.Inputs.Count + (finished ? manifest.Results.Count : 0), differences);
    }

    /// <summary>In what a file differs from its record, as the rest of a sentence; null when it does not.</summary>
    /// <param name="recorded">What the manifest says.</param>
    /// <param name="path">Where the file is now.</param>
    internal static string? DifferenceOf(HashedFile recorded, string path)
    {
        try
        {
            if (!File.Exists(path))
                return "is missing";
            long length = new FileInfo(path).Length;
            if (length != recorded.Bytes)
                return $"has {length} bytes, had {recorded.Bytes}";
            string hash = FileHash.OfFile(path);
            return hash == recorded.Sha256 ? null : $"was changed (SHA-256 {hash}, was {recorded.Sha256})";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }
}
