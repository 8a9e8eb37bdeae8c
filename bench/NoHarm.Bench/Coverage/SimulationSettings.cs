namespace NoHarm.Bench.Coverage;

/// <summary>What the simulated judge and its cases are like.</summary>
internal sealed record SimulationSettings
{
    /// <summary>Name in the table.</summary>
    public required string Name { get; init; }

    /// <summary>Log-odds of an error of the judge in a case of middling difficulty.</summary>
    public required double JudgeError { get; init; }

    /// <summary>Log-odds of an error of a rater in such a case.</summary>
    public double RaterError { get; init; } = -2.6;

    /// <summary>Standard deviation of the difficulty of cases, in log-odds of an error.</summary>
    public double Difficulty { get; init; } = 0.8;

    /// <summary>Standard deviation of the share of matched options between cases, in log-odds.</summary>
    public double Prevalence { get; init; } = 0.4;

    /// <summary>A judge that errs in about every sixth pair.</summary>
    public static SimulationSettings Ordinary { get; } = new() { Name = "ordinary", JudgeError = -1.9 };

    /// <summary>A judge that errs in about every fiftieth pair.</summary>
    public static SimulationSettings Strong { get; } = new() { Name = "strong", JudgeError = -4.2 };
}
