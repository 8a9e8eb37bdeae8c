using NoHarm.Benchmarks;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Rendering;

/// <summary>Scores with the judge's errors for machines: full precision, null where there is no number.</summary>
internal static class CertifiedJson
{
    /// <summary>An object to serialise with camel-case names; null for none.</summary>
    public static object? Of(CertifiedScores? certified) => certified is null
        ? null
        : new
        {
            certified.Certificate.Judge,
            certified.Certificate.Fingerprint,
            LabelledBy = RaterKinds.NameOf(certified.Certificate.LabelledBy),
            certified.IsOfThisJudge,
            Reason = certified.Reason.Length > 0 ? certified.Reason : null,
            Scores = certified.Rows.Select(Row),
        };

    private static object Row(JudgeErrorRow row) => new
    {
        row.Respondent,
        row.Category,
        row.Metric,
        Trials = row.Cases,
        AsJudged = Number(row.AsJudged),
        Corrected = Number(row.Corrected),
        Low = Number(row.Low),
        High = Number(row.High),
        row.JudgeShare,
        row.LabelShare,
        LabelsToHalve = row.LabelsToHalve?.Select(wanted => new { Tier = OptionTiers.NameOf(wanted.Tier), wanted.Pairs }),
    };

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
