using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;
using NoHarm.Validation.Certificates;

namespace NoHarm.Validation.Measuring;

/// <summary>Makes a certificate of a validation.</summary>
public static class CertifiedJudge
{
    private static readonly string[] TierMeasures = ["precision", "recall", "specificity", "f1", "accuracy", "kappa", "matched_kappa"];

    /// <summary>The certificate; null where no pair has both a truth and a verdict.</summary>
    /// <param name="validation">What was measured.</param>
    /// <param name="judge">The judge in the words of the command line.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="labelSetSha256">The hash of the file of labels.</param>
    /// <param name="isSpent">Whether the judge was fitted on cases of these labels.</param>
    /// <param name="toolVersion">The version of the tool.</param>
    /// <param name="date">The day, UTC.</param>
    public static JudgeCertificate? Of(JudgeValidation validation, string judge, string fingerprint, string labelSetSha256, bool isSpent, string toolVersion, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(validation);
        var tally = new ErrorTally();
        foreach (ValidationPair pair in validation.Joined.Pairs.Where(pair => pair.Counts))
            tally.Add(OptionTiers.Of(pair.Option), (Verdict)pair.Reference, (Verdict)pair.Verdict, pair.Case.Id, pair.Weight);
        if (tally.Pairs == 0)
            return null;
        return new JudgeCertificate
        {
            Judge = judge,
            Fingerprint = fingerprint,
            LabelSetSha256 = labelSetSha256,
            Raters = validation.Joined.AllRaters,
            Pairs = tally.Pairs,
            Cases = tally.Cases,
            DesignEffect = tally.DesignEffect(),
            IsSpent = isSpent,
            Numbers = Numbers(validation),
            Errors = tally.Errors(),
            ToolVersion = toolVersion,
            Date = date,
        };
    }

    private static Dictionary<string, Estimate> Numbers(JudgeValidation validation)
    {
        HashSet<string> groups = [.. validation.Groups.Where(group => group.Group.Kind is GroupKind.Harm or GroupKind.Tier).Select(group => group.Group.Name)];
        IEnumerable<string> names =
        [
            .. MeasureNames.Measures,
            .. MeasureNames.Groups.Where(groups.Contains).SelectMany(group => TierMeasures.Select(measure => $"{group}.{measure}")),
        ];
        return names.ToDictionary(name => name, name => MeasureNames.Find(validation.Groups, name, atWorst: false)!.Value);
    }
}
