namespace NoHarm.Statistics;

/// <summary>How an interval is read off bootstrap replicates.</summary>
public enum IntervalMethod
{
    /// <summary>The plain percentiles: too narrow with few clusters.</summary>
    Percentile,

    /// <summary>Percentiles further out, as Student's t is wider than the normal distribution.</summary>
    ExpandedPercentile,

    /// <summary>Percentiles moved for bias and skewness (BCa), and further out as above.</summary>
    BiasCorrected,

    /// <summary>Value +- t * jackknife standard error: symmetric, and it may leave the scale.</summary>
    JackknifeT,

    /// <summary>
    /// Value +- t * standard deviation of the replicates on a scale without ends (logit, or Fisher's z), so that it stays within
    /// the ends and is longer away from them.
    /// </summary>
    TransformedT,
}
