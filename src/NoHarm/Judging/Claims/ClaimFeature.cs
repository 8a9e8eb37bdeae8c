namespace NoHarm.Judging.Claims;

/// <summary>What a claim and an answer are compared by, in vector order.</summary>
internal enum ClaimFeature
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>Weighted share of the claim's terms that stand anywhere in the answer, 0 to 1.</summary>
    InAnswer,

    /// <summary>Weighted share that stands in one sentence, the best, 0 to 1.</summary>
    InSentence,

    /// <summary>The claim denies something, and the sentence closest to it does not.</summary>
    DenialMissing,
}
