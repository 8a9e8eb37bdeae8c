using NoHarm.Benchmarks;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Tests.Validation.Certificates;

internal static class Certificates
{
    public static JudgeCertificate Example { get; } = new()
    {
        Judge = "lexical",
        Fingerprint = new string('a', 64),
        LabelSetSha256 = new string('b', 64),
        Raters = [new Rater("dr-a", RaterKind.Physician), new Rater("dr-b", RaterKind.Physician)],
        Pairs = 110,
        Cases = 12,
        DesignEffect = 1.25,
        Numbers = new Dictionary<string, Estimate> { ["kappa"] = new(0.1 + 0.2, 0.25, 0.5), ["auc"] = new(double.NaN, double.NaN, double.NaN) },
        Errors =
        [
            new TierErrors(OptionTier.SevereOmission, [[30, 1, 2], [2, 5.5, 1], [1, 2, 20]]),
            new TierErrors(OptionTier.SevereCommission, [[40, 1, 1], [0, 1, 0], [0, 1, 2]]),
        ],
        ToolVersion = "0.1.0",
        Date = new DateOnly(2026, 11, 21),
    };
}
