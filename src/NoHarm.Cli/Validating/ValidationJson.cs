using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Runs;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>A validation for machines; what is not defined is null.</summary>
internal static class ValidationJson
{
    private const int CurrentFormat = 1;
    private const int Verdicts = 3;

    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file.</summary>
    public static byte[] Of(ValidationResult result)
    {
        (ValidationInput input, JudgeValidation validation) = (result.Input, result.Validation);
        JoinedPairs joined = validation.Joined;
        return
        [
            .. JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    validation.Statement,
                    LabelledBy = RaterKinds.NameOf(RaterKinds.Least([.. joined.AllRaters])),
                    Format = CurrentFormat,
                    input.Judge,
                    input.Fingerprint,
                    ToolVersion = ToolVersion.Current.Version,
                    result.LabelSetSha256,
                    Raters = joined.AllRaters.Select(rater => new { Rater = rater.Name, Kind = RaterKinds.NameOf(rater.Kind) }),
                    Counts = Counts(result),
                    Intervals = new { validation.Bootstrap.Level, validation.Bootstrap.Replicates, validation.Bootstrap.Seed, Unit = "case" },
                    Groups = validation.Groups.Select(group => GroupOf(group, joined.Raters)),
                    RaterPairs = validation.Ceiling.Pairings.Select(Pairing),
                    RatersAgainstOthers = validation.Ceiling.Standings.Select(Standing),
                    Reliability = validation.Overall.Statistics.Reliability
                        .Select(bin => new { bin.Lowest, bin.Highest, bin.Predicted, Observed = Number(bin.Observed), bin.Count }),
                    SharesMatched = result.Shares.Select(ShareOf),
                    Comparison = result.Comparison is { } comparison ? ComparisonOf(comparison) : null,
                    Requirements = result.Requirements.Select(RequirementOf),
                    result.Passed,
                },
                Style),
            (byte)'\n',
        ];
    }

    private static object Counts(ValidationResult result)
    {
        JoinedPairs joined = result.Validation.Joined;
        return new
        {
            Pairs = joined.Pairs.Count,
            joined.Cases,
            joined.Labels,
            Compared = joined.Pairs.Count(pair => pair.Counts),
            joined.Unresolved,
            joined.NotJudged,
            joined.NotLabelled,
            joined.Tied,
            joined.Adjudicated,
            result.SpentCases,
            joined.IsWeighted,
        };
    }

    private static object GroupOf(GroupResult group, IReadOnlyList<Rater> raters) => new
    {
        By = group.Group.Kind.ToString().ToLowerInvariant(),
        group.Group.Name,
        Pairs = group.Group.Pairs.Count,
        group.Cases,
        Unresolved = Number(group.Unresolved),
        Confusion = Enumerable.Range(0, Verdicts).Select(truth => Enumerable.Range(0, Verdicts).Select(verdict => group.Matrix[truth, verdict])),
        Statistics = Statistics(group, group.Statistics, raters),
        AtWorst = group.AtWorst is { } worst ? Statistics(group, worst, [])[AgreementGroup.Judge] : null,
    };

    private static Dictionary<string, Dictionary<string, object?>> Statistics(GroupResult group, AgreementResult result, IReadOnlyList<Rater> raters)
    {
        // Single raters are told apart on all pairs only.
        bool isOverall = group.Group.Kind == GroupKind.Overall;
        var names = new Dictionary<string, string>();
        for (int i = 0; i < raters.Count; i++)
        {
            names[AgreementGroup.JudgeWith(i)] = $"judge with {raters[i].Name}";
            names[AgreementGroup.Rater(i)] = $"{raters[i].Name} with each other rater";
        }

        return result.Statistics
            .Where(statistic => isOverall || statistic.Group is AgreementGroup.Judge or AgreementGroup.Raters)
            .GroupBy(statistic => statistic.Group)
            .ToDictionary(
                comparison => names.GetValueOrDefault(comparison.Key, comparison.Key),
                comparison => comparison.ToDictionary(statistic => statistic.Name, statistic => Number(group.Cases < GroupResult.FewestCases
                    ? statistic.Estimate with { Lower = double.NaN, Upper = double.NaN }
                    : statistic.Estimate)));
    }

    private static object Pairing(RaterPairing pairing) => new
    {
        pairing.First,
        pairing.Second,
        pairing.Pairs,
        Kappa = Number(pairing.Kappa),
        WeightedKappa = Number(pairing.WeightedKappa),
        MatchedKappa = Number(pairing.MatchedKappa),
    };

    private static object Standing(RaterStanding standing) => new
    {
        standing.Rater,
        standing.Pairs,
        Kappa = Number(standing.RaterKappa),
        JudgeKappa = Number(standing.JudgeKappa),
        MatchedKappa = Number(standing.RaterMatched),
        JudgeMatchedKappa = Number(standing.JudgeMatched),
    };

    private static object ShareOf(MatchedShare share) => new
    {
        Options = share.Name,
        share.Judged,
        share.Labelled,
        share.LabelledCases,
        Judge = Number(share.Judge),
        Labels = Number(share.Labels),
        RoganGladen = Number(share.Corrected),
        Ppi = Number(share.Powered),
        share.Lambda,
        share.Remarks,
    };

    private static object ComparisonOf(JudgeComparison comparison) => new
    {
        comparison.First,
        comparison.Second,
        comparison.Truth,
        comparison.Pairs,
        comparison.Cases,
        Accuracy = Number(comparison.Accuracy),
        Kappa = Number(comparison.Kappa),
        FirstKappa = Finite(comparison.FirstKappa),
        SecondKappa = Finite(comparison.SecondKappa),
        McNemar = new { comparison.McNemar.OnlyFirst, comparison.McNemar.OnlySecond, comparison.McNemar.ExactP, comparison.McNemar.MidP },
        AccuracyByCase = TestOf(comparison.AccuracyByCase),
        KappaByCase = TestOf(comparison.KappaByCase),
    };

    private static object TestOf(Significance test) =>
        new { Statistic = Finite(test.Statistic), P = Finite(test.P), test.Arrangements, test.Exact };

    private static object RequirementOf(RequirementResult requirement) => new
    {
        Requirement = requirement.Requirement.ToString(),
        requirement.Holds,
        On = requirement.OnPoint ? "point" : "lower",
        Compared = Finite(requirement.Compared),
        Measured = Number(requirement.Measured),
        AtWorst = Number(requirement.AtWorst),
    };

    private static object? Number(Estimate estimate) => double.IsNaN(estimate.Value)
        ? null
        : new { Value = Finite(estimate.Value), Lower = Finite(estimate.Lower), Upper = Finite(estimate.Upper) };

    // JSON has no NaN.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
