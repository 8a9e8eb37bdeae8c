namespace NoHarm.Statistics;

/// <summary>What the numbers of categories mean, for Krippendorff's alpha.</summary>
public enum MeasurementLevel
{
    /// <summary>Names: categories differ or do not.</summary>
    Nominal,

    /// <summary>An order: no, partial, yes.</summary>
    Ordinal,

    /// <summary>Equal steps: the distance between categories is that of their numbers.</summary>
    Interval,
}
