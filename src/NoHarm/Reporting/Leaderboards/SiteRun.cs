using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>A finished run of a site.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">What made it.</param>
public sealed record SiteRun(string Folder, RunManifest Manifest)
{
    /// <summary>What it shares with the runs of its board.</summary>
    public RunKey Key { get; } = RunKey.Of(Manifest);

    /// <summary>The name of its folder.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));
}
