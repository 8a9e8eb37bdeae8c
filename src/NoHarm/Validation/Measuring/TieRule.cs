namespace NoHarm.Validation.Measuring;

/// <summary>What is true where raters gave several verdicts equally often and nobody decided.</summary>
public enum TieRule
{
    /// <summary>The middle one of these verdicts, the lower of two: in doubt no (rule 7 of the verdicts).</summary>
    Middle,

    /// <summary>Nothing: the pair counts only where the judge is compared with single raters.</summary>
    LeaveOut,
}
