namespace NoHarm.Validation.Mutations;

/// <summary>How a clause says what is to be done; it decides where "not" or "could" can go.</summary>
public enum ClauseForm
{
    /// <summary>None of the others, or more than one: left alone.</summary>
    Other,

    /// <summary>An imperative: "Start aspirin".</summary>
    Order,

    /// <summary>"She should start aspirin", "I would start aspirin", "Aspirin is recommended", "I recommend aspirin".</summary>
    Modal,

    /// <summary>No verb: "Aspirin 81 mg daily".</summary>
    Phrase,
}
