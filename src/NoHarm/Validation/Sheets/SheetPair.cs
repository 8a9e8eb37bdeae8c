using NoHarm.Benchmarks;
using NoHarm.Responses;

namespace NoHarm.Validation.Sheets;

/// <summary>An option of an answer that somebody may be asked to label, with how it came into the sheet.</summary>
/// <param name="Case">The case.</param>
/// <param name="Response">The answer.</param>
/// <param name="Option">The option.</param>
public sealed record SheetPair(Case Case, Response Response, ManagementOption Option)
{
    /// <summary>The respondent as the label is to name it; null where labels name none.</summary>
    public string? Respondent { get; init; } = Response.Key.Respondent;

    /// <summary>What it was drawn as: <c>harmful</c>, <c>in doubt</c>, both, or <c>other</c>.</summary>
    public string Stratum { get; init; } = "other";

    /// <summary>The probability with which it was drawn, above 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many pairs it stands for.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What is shown beside it, one text per further column of the sheet.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Names and numbers, not the answer's text.</summary>
    public override string ToString() => $"{Response.Key} option {Option.Id} ({Stratum}, weight {Weight})";
}
