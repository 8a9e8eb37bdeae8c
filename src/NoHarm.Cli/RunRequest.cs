using NoHarm.Cli.Certificates;
using NoHarm.Cli.Judges;
using NoHarm.Responses;
using NoHarm.Runs;

namespace NoHarm.Cli;

/// <summary>What a command asks a run for.</summary>
/// <param name="Benchmark">The benchmark folder.</param>
/// <param name="Responses">The answers' file or folder.</param>
/// <param name="Output">The run folder.</param>
internal sealed record RunRequest(string Benchmark, string Responses, string Output)
{
    /// <summary>The judge, and how it is to be loaded.</summary>
    public JudgeRequest Judge { get; init; } = new();

    /// <summary>A built-in profile's name or a file.</summary>
    public string Profile { get; init; } = Scoring.ScoringProfile.Default;

    /// <summary>Part of the cases.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>What becomes of empty answers.</summary>
    public EmptyAnswers EmptyAnswers { get; init; }

    /// <summary>Stop behind this many answers; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Begin again in a folder that holds another run.</summary>
    public bool Force { get; init; }

    /// <summary>The judge's certificate.</summary>
    public CertificateRequest Certificate { get; init; } = new(null, null, false, new RunOptions().Redraws);

    /// <summary>Measure afterwards what the judge's verdicts owe to the way it is asked.</summary>
    public bool Probe { get; init; }
}
