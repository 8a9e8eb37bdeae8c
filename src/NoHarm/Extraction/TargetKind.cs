namespace NoHarm.Extraction;

/// <summary>What a target is a value of; targets of different kinds cannot be compared.</summary>
public enum TargetKind
{
    /// <summary>A blood pressure; its systolic value counts.</summary>
    Pressure,

    /// <summary>A percentage, such as HbA1c or a strength.</summary>
    Percent,

    /// <summary>A bare number behind a sign of comparison.</summary>
    Bound,
}
