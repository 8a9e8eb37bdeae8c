using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Scoring;
using NoHarm.Validation.Certificates;

namespace NoHarm.Runs;

/// <summary>Everything that decides what the results of a run are.</summary>
/// <param name="Benchmark">The cases.</param>
/// <param name="Responses">The answers.</param>
/// <param name="Judge">The judge.</param>
/// <param name="Profile">The metric definition.</param>
public sealed record RunSetup(Benchmark Benchmark, ResponseSet Responses, IJudge Judge, ScoringProfile Profile)
{
    /// <summary>The file that the profile was read from; null for a built-in one.</summary>
    public string? ProfileFile { get; init; }

    /// <summary>The part of the cases that is judged.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>What becomes of empty answers.</summary>
    public EmptyAnswers EmptyAnswers { get; init; }

    /// <summary>Where the judge runs: <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>The files that the judge is made of: models, calibrations.</summary>
    public IReadOnlyList<HashedFile> JudgeFiles { get; init; } = [];

    /// <summary>
    /// What a validation proved about the judge; null to keep the one that the run has, if any. It changes no verdict, so
    /// a run may be given one later.
    /// </summary>
    public JudgeCertificate? Certificate { get; init; }

    /// <summary>The labels that decided which answers are judged, in a validation; null otherwise.</summary>
    public string? LabelFile { get; init; }

    /// <summary>What computes: <c>managed</c>, or a native library with its version.</summary>
    public string Backend { get; init; } = "managed";

    /// <summary>The order of work.</summary>
    public RunPlan ToPlan() => RunPlan.Create(Benchmark, Responses.Responses, Judge.Fingerprint, Shard, EmptyAnswers);

    /// <summary>The manifest of a run that begins now.</summary>
    /// <param name="threads">Responses judged at once.</param>
    /// <param name="now">The time, UTC.</param>
    public RunManifest ToManifest(int threads, DateTimeOffset now) => new()
    {
        ToolVersion = ToolVersion.Current.Version,
        ToolCommit = ToolVersion.Current.Commit,
        State = RunState.Running,
        Inputs = [.. Inputs()],
        Judge = Judge.Name,
        Fingerprint = Judge.Fingerprint,
        Profile = Profile.Name,
        Parameters = new SortedDictionary<string, string>
        {
            ["empty"] = EmptyAnswers == EmptyAnswers.Miss ? "miss" : "exclude",
            ["shard"] = Shard.ToString(),
        },
        Seeds = new SortedDictionary<string, long> { ["bootstrap"] = Profile.Seed },
        Threads = threads,
        Device = Device,
        Backend = Backend,
        StartedAt = now,
    };

    private IEnumerable<HashedFile> Inputs()
    {
        foreach (string file in Benchmark.Files)
            yield return HashedFile.Input("benchmark", file);
        IEnumerable<string> answers = Responses.Responses.Select(response => response.File)
            .Concat(Responses.Failed.Select(failed => failed.File));
        foreach (string file in answers.Distinct())
            yield return HashedFile.Input("responses", file);
        if (ProfileFile is not null)
            yield return HashedFile.Input("profile", ProfileFile);

        if (LabelFile is not null)
            yield return HashedFile.Input("labels", LabelFile);

        // A jury may ask one model twice, with different prompts.
        foreach (HashedFile file in JudgeFiles.Distinct())
            yield return file;
    }
}
