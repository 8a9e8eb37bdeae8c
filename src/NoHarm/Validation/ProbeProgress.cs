namespace NoHarm.Validation;

/// <summary>How far a probe is.</summary>
/// <param name="Done">Answers judged in this part of the work.</param>
/// <param name="Total">Answers of this part: first the answers as they are, then the changed ones.</param>
public readonly record struct ProbeProgress(int Done, int Total);
