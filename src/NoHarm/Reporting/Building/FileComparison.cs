using NoHarm.Reporting.Contract;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>Compares the files of a run with what its manifest says of them.</summary>
internal static class FileComparison
{
    /// <summary>Every file of the manifest, inputs first, with what differs now.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="places">Where moved inputs lie.</param>
    public static IReadOnlyList<ReportFile> Of(string folder, RunManifest manifest, MovedFiles places)
    {
        IEnumerable<(HashedFile Recorded, string Path)> inputs = manifest.Inputs.Select(file => (file, places.PlaceOf(file)));

        // An unfinished run may have records behind those that an earlier end had hashed.
        IEnumerable<(HashedFile Recorded, string Path)> results = manifest.State == RunState.Finished
            ? manifest.Results.Select(file => (file, Path.Combine(folder, file.Path)))
            : [];
        return [.. inputs.Concat(results).AsParallel().AsOrdered().Select(file => Compare(file.Recorded, file.Path))];
    }

    private static ReportFile Compare(HashedFile recorded, string path) =>
        new(recorded.Role, Path.GetFileName(recorded.Path), recorded.Bytes, recorded.Sha256, RunVerification.DifferenceOf(recorded, path));
}
