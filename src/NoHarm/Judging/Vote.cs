namespace NoHarm.Judging;

/// <summary>What one judge of several said about an option.</summary>
/// <param name="Judge">The judge in the words of the command line.</param>
/// <param name="Verdict">Its verdict; <see cref="Judging.Verdict.No"/> when it could not decide.</param>
/// <param name="Probabilities">Its probabilities, or null.</param>
/// <param name="Resolved">Whether it decided.</param>
public sealed record Vote(string Judge, Verdict Verdict, VerdictProbabilities? Probabilities, bool Resolved);
