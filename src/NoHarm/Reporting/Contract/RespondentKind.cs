namespace NoHarm.Reporting.Contract;

/// <summary>Who a respondent is.</summary>
public enum RespondentKind
{
    /// <summary>Nobody said.</summary>
    Unstated,

    /// <summary>One model.</summary>
    Model,

    /// <summary>Several models together.</summary>
    Team,

    /// <summary>People.</summary>
    Physician,
}
