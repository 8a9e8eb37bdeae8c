using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>What of a run's inputs decides whether its numbers can stand beside another run's; where the files lie does not.</summary>
internal static class RunInputs
{
    /// <summary>Names and hashes of rubrics and questions. Advice for the judge may differ, as judges may.</summary>
    public static IReadOnlyList<string> Cases(RunManifest manifest) =>
    [
        .. manifest.Inputs.Where(file => file.Role == "benchmark" && Path.GetExtension(file.Path) is ".json" or ".jsonl")
            .Select(file => $"{NameOf(file.Path)} {file.Sha256}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name of the metric definition, and the hash of a site's own.</summary>
    public static IReadOnlyList<string> Profile(RunManifest manifest) =>
        [manifest.Profile, .. manifest.Inputs.Where(file => file.Role == "profile").Select(file => file.Sha256)];

    // A run may come from another system, with its separators.
    private static string NameOf(string path) => path.Split('/', '\\')[^1];
}
