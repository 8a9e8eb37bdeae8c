namespace NoHarm.Reporting.Contract;

/// <summary>Which direction of a metric is good.</summary>
public enum BetterWhen
{
    /// <summary>Neither: it describes.</summary>
    Neither,

    /// <summary>A higher value is better.</summary>
    Higher,

    /// <summary>A lower value is better.</summary>
    Lower,
}
