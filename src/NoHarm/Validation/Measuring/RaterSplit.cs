namespace NoHarm.Validation.Measuring;

/// <summary>How far the raters of a pair agree.</summary>
public enum RaterSplit
{
    /// <summary>Only one rater labelled it.</summary>
    Single,

    /// <summary>All of several raters gave the same verdict.</summary>
    Unanimous,

    /// <summary>Raters gave different verdicts.</summary>
    Split,
}
