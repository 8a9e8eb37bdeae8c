namespace NoHarm.Judging.Claims;

/// <summary>What a term does for a claim.</summary>
internal enum ClaimTermKind
{
    /// <summary>It says little: "common", "cause", "side effect", degrees.</summary>
    Light,

    /// <summary>A word with content.</summary>
    Content,

    /// <summary>A drug, test, procedure, specialty or condition.</summary>
    Clinical,

    /// <summary>A number, or a span of time with one.</summary>
    Quantity,

    /// <summary>It denies; compared apart from the others.</summary>
    Denial,
}
