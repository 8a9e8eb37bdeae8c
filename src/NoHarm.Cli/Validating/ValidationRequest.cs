using NoHarm.Cli.Judges;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>What a validation is asked for.</summary>
/// <param name="Benchmark">The benchmark folder.</param>
/// <param name="Labels">The file of labels.</param>
/// <param name="Output">The folder for the result, with a folder for the run when answers are judged.</param>
internal sealed record ValidationRequest(string Benchmark, string Labels, string Output)
{
    /// <summary>The answers to judge; null when records are read.</summary>
    public string? Responses { get; init; }

    /// <summary>Judged records, or a run folder; null when answers are judged.</summary>
    public string? Judged { get; init; }

    /// <summary>The judge, and how it is to be loaded.</summary>
    public JudgeRequest Judge { get; init; } = new();

    /// <summary>The raters whose labels count; empty for all.</summary>
    public IReadOnlyList<string> Raters { get; init; } = [];

    /// <summary>What is true where raters are tied.</summary>
    public TieRule Ties { get; init; }

    /// <summary>What must hold.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Whether requirements are held against the values and not against the ends of their intervals.</summary>
    public bool OnPoint { get; init; }

    /// <summary>Another judge's records, or <c>human:RATER</c>; null for no comparison.</summary>
    public string? Against { get; init; }

    /// <summary>A private key as PEM; null to leave the certificate unsigned.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Bootstrap replicates.</summary>
    public int Replicates { get; init; }

    /// <summary>The seed of the bootstrap.</summary>
    public int Seed { get; init; }

    /// <summary>Begin again in a folder that holds another run.</summary>
    public bool Force { get; init; }
}
