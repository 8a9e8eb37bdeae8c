using NoHarm.Validation.Certificates;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>Everything that a validation found.</summary>
/// <param name="Input">What it was made from.</param>
/// <param name="Validation">What was measured.</param>
/// <param name="Comparison">The comparison with somebody else; null when none was asked for.</param>
/// <param name="Requirements">Whether the requirements hold.</param>
/// <param name="LabelSetSha256">The hash of the file of labels.</param>
/// <param name="SpentCases">Labelled cases that the judge is known to have been fitted on.</param>
/// <param name="Certificate">The certificate; null where there can be none.</param>
internal sealed record ValidationResult(
    ValidationInput Input,
    JudgeValidation Validation,
    JudgeComparison? Comparison,
    IReadOnlyList<RequirementResult> Requirements,
    string LabelSetSha256,
    int SpentCases,
    JudgeCertificate? Certificate)
{
    /// <summary>How many options are matched, as the judge and the labels have it.</summary>
    public IReadOnlyList<MatchedShare> Shares { get; init; } = [];

    /// <summary>Whether every requirement holds.</summary>
    public bool Passed => Requirements.All(requirement => requirement.Holds);

    /// <summary>What the judge's fitting data say about these labels; null when they say nothing.</summary>
    public string? SpentNote => SpentCases == 0
        ? null
        : $"SPENT: the judge was fitted on {SpentCases} of the {Validation.Joined.Cases} labelled cases. It does worse on others than the numbers say.";
}
