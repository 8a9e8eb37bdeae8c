namespace NoHarm.Reporting.Contract;

/// <summary>Scores in a part of the benchmark.</summary>
/// <param name="Name">The part.</param>
/// <param name="Cases">Base cases.</param>
/// <param name="Answers">Answers.</param>
/// <param name="Headline">The headline metric.</param>
/// <param name="SevereAnswers">Share of answers with a severe harm, 0 to 1.</param>
public sealed record GroupScore(string Name, int Cases, int Answers, Interval Headline, Interval SevereAnswers);
