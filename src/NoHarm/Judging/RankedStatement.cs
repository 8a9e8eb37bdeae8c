namespace NoHarm.Judging;

/// <summary>A statement of an answer, with how well the retrieval finds it to fit an option.</summary>
/// <param name="Statement">Its place in <see cref="AnswerReading.Statements"/>.</param>
/// <param name="Score">Mean of several similarities, above 0 to 1.</param>
public readonly record struct RankedStatement(int Statement, double Score);
