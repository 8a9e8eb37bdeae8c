namespace NoHarm.Judging.Reading;

/// <summary>Whether an image is taken with contrast.</summary>
internal enum Contrast
{
    /// <summary>Without.</summary>
    Without,

    /// <summary>With.</summary>
    With,

    /// <summary>Both, one after the other.</summary>
    WithAndWithout,
}
