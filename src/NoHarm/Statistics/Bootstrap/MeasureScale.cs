namespace NoHarm.Statistics;

/// <summary>Between which ends a measure lies.</summary>
public enum MeasureScale
{
    /// <summary>No ends that matter, as for a difference.</summary>
    Free,

    /// <summary>-1 to 1, as for kappa.</summary>
    Correlation,

    /// <summary>0 to 1, as for accuracy.</summary>
    Share,
}
