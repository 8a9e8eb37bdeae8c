namespace NoHarm.Reporting.Contract;

/// <summary>A number in the very characters in which somebody else published it.</summary>
/// <param name="Mean">The value, such as 0.59; may be empty or no number.</param>
/// <param name="HalfWidth">Half the width of its interval.</param>
public sealed record PublishedScore(string Mean, string HalfWidth);
