using NoHarm.Reporting.Building;
using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>What runs must share to stand on one board: the cases by their content, and the metric definition.</summary>
/// <param name="Benchmark">Names and hashes of rubrics and questions; where they lie does not matter.</param>
/// <param name="Profile">The metric definition, a site's own with its content.</param>
/// <param name="EmptyAnswers">What became of answers without text.</param>
public sealed record RunKey(string Benchmark, string Profile, string EmptyAnswers)
{
    /// <summary>The key of a run.</summary>
    public static RunKey Of(RunManifest manifest) => new(
        string.Join(' ', RunInputs.Cases(manifest)),
        string.Join(' ', RunInputs.Profile(manifest)),
        manifest.Parameters.GetValueOrDefault("empty", ""));
}
