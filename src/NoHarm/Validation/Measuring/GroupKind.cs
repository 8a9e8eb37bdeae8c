namespace NoHarm.Validation.Measuring;

/// <summary>By what pairs are grouped.</summary>
public enum GroupKind
{
    /// <summary>All pairs.</summary>
    Overall,

    /// <summary>By how bad a wrong verdict could be, done or left out: severe, moderate, mild, uncertain.</summary>
    Harm,

    /// <summary>By the option's score: <c>severe-commission</c> to <c>severe-omission</c>.</summary>
    Tier,

    /// <summary>By the rubric's category.</summary>
    Category,

    /// <summary>By the letters in front of the case id.</summary>
    Specialty,

    /// <summary>By the stance that the judge read in the statement that decided.</summary>
    Stance,

    /// <summary>By how far the raters agree.</summary>
    Raters,
}
