using NoHarm.Statistics;

namespace NoHarm.Validation.Bias;

/// <summary>How much a judge's verdicts owe to the way it is asked.</summary>
/// <param name="Answers">Answers asked about.</param>
/// <param name="Tallies">One per way.</param>
/// <param name="Verbosity">
/// By how much the share of options that the judge matches, less the share that the rater matches, rises with 1,000
/// characters more of answer; 95 % bootstrap interval over cases. Null without labels, or where the answers are all of one
/// length.
/// </param>
public sealed record BiasReport(int Answers, IReadOnlyList<BiasTally> Tallies, Estimate? Verbosity);
