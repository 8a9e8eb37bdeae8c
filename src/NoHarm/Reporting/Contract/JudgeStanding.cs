namespace NoHarm.Reporting.Contract;

/// <summary>What is known of a judge.</summary>
public enum JudgeStanding
{
    /// <summary>Nothing: no certificate.</summary>
    NotValidated,

    /// <summary>The certificate is of another judge.</summary>
    OtherJudge,

    /// <summary>It was validated.</summary>
    Validated,
}
