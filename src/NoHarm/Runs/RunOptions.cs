namespace NoHarm.Runs;

/// <summary>How a run is carried out. None of it changes a record.</summary>
public sealed record RunOptions
{
    /// <summary>Responses judged at once, from 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Stop behind this many records; null for all. Records that are already there stay.</summary>
    public int? Limit { get; init; }

    /// <summary>Redraws of the verdicts where a certificate states the judge's errors.</summary>
    public int Redraws { get; init; } = 1000;
}
