namespace NoHarm.Judging.Calibrating;

/// <summary>What is fitted to labels.</summary>
public sealed record CalibrationOptions
{
    /// <summary>How probabilities are turned into calibrated ones.</summary>
    public CalibrationMethod Method { get; init; } = CalibrationMethod.Platt;

    /// <summary>Whether the probabilities from which an option is matched, and from which fully, are chosen too; one half each otherwise.</summary>
    public bool FitsThresholds { get; init; }
}
