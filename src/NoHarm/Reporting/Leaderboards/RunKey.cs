using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>What runs must share to stand on one board: the cases by their content, and the metric definition.</summary>
/// <param name="Benchmark">Names and hashes of rubrics and questions; where they lie does not matter.</param>
/// <param name="Profile">The metric definition, a site's own with its content.</param>
/// <param name="EmptyAnswers">What became of answers without text.</param>
public sealed record RunKey(string Benchmark, string Profile, string EmptyAnswers)
{
    /// <summary>The key of a run.</summary>
    public static RunKey Of(RunManifest manifest)
    {
        // Advice for the judge may differ, as judges may; cases and questions decide what is compared.
        IEnumerable<string> cases = manifest.Inputs
            .Where(file => file.Role == "benchmark" && NameOf(file.Path) is var name && (name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".jsonl", StringComparison.Ordinal)))
            .Select(file => $"{NameOf(file.Path)} {file.Sha256}")
            .Order(StringComparer.Ordinal);
        IEnumerable<string> profile = manifest.Inputs.Where(file => file.Role == "profile").Select(file => file.Sha256);
        return new RunKey(
            string.Join(' ', cases),
            string.Join(' ', profile.Prepend(manifest.Profile)),
            manifest.Parameters.GetValueOrDefault("empty", ""));
    }

    // A run may come from another system, with its separators.
    private static string NameOf(string path) => path.Split('/', '\\')[^1];
}
