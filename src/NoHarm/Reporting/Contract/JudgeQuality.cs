namespace NoHarm.Reporting.Contract;

/// <summary>How good a judge is.</summary>
/// <param name="Judge">The judge in the words of the command line.</param>
/// <param name="Fingerprint">SHA-256 of everything that can change its verdicts.</param>
/// <param name="Standing">What is known of it.</param>
/// <param name="Statement">That in a sentence or two.</param>
/// <param name="LabelledBy">Who labelled: physician, other, llm.</param>
/// <param name="Raters">Number of raters.</param>
/// <param name="Pairs">Labelled pairs.</param>
/// <param name="Cases">Labelled base cases.</param>
/// <param name="IsSpent">Whether it was fitted on cases of these labels.</param>
/// <param name="Date">The day of the validation.</param>
/// <param name="Signature">What the signature proves.</param>
/// <param name="Numbers">Its statistics, the ones that are looked at first in front.</param>
/// <param name="Tiers">Its errors by tier.</param>
public sealed record JudgeQuality(
    string Judge,
    string Fingerprint,
    JudgeStanding Standing,
    string Statement,
    string? LabelledBy,
    int Raters,
    int Pairs,
    int Cases,
    bool IsSpent,
    string? Date,
    string? Signature,
    IReadOnlyList<NamedInterval> Numbers,
    IReadOnlyList<JudgeTier> Tiers);
