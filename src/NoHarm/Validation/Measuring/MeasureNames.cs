using NoHarm.Benchmarks;
using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>
/// The names by which requirements and certificates call a measure: <c>kappa</c>, <c>severe.recall</c>,
/// <c>severe-omission.precision</c>, <c>excess.kappa</c>.
/// </summary>
public static class MeasureNames
{
    /// <summary>Share of the pairs that the judge left undecided.</summary>
    public const string Unresolved = "unresolved";

    private static readonly (string Name, string Statistic)[] OfVerdicts =
    [
        ("accuracy", "accuracy"), ("balanced_accuracy", "balanced-accuracy"), ("macro_f1", "macro-f1"),
        ("kappa", "kappa"), ("weighted_kappa", "weighted-kappa"), ("ac1", "ac1"), ("mcc", "mcc"),
        ("precision", "matched.precision"), ("recall", "matched.recall"), ("specificity", "matched.specificity"), ("f1", "matched.f1"),
        ("matched_accuracy", "matched.accuracy"), ("matched_kappa", "matched.kappa"), ("matched_ac1", "matched.ac1"), ("matched_mcc", "matched.mcc"),
        .. Verdicts("yes"), .. Verdicts("partial"), .. Verdicts("no"),
    ];

    private static readonly (string Name, string Statistic)[] OfProbabilities = [("auc", "auc"), ("brier", "brier"), ("ece", "ece")];

    private static readonly (string Name, string Statistic)[] OfRaters =
        [("fleiss_kappa", "fleiss-kappa"), ("gwet_ac1", "gwet-ac1"), ("alpha_nominal", "alpha-nominal"), ("alpha_ordinal", "alpha-ordinal")];

    // What the options' scores divide the pairs into: the only groups that every benchmark with scores has.
    private static readonly string[] Prefixes = [.. PrefixesOfHarm(), .. OptionTiers.AllNames.Except(["uncertain", "unscored"])];

    private static readonly (string Prefix, string Comparison)[] Comparisons =
        [("each", AgreementGroup.JudgeEach), ("raters", AgreementGroup.Raters), ("excess", AgreementGroup.Excess)];

    /// <summary>The measures, without what may stand in front of them.</summary>
    public static IReadOnlyList<string> Measures { get; } = [.. OfVerdicts.Concat(OfProbabilities).Select(measure => measure.Name), Unresolved];

    /// <summary>The groups that may stand in front of a measure, with a dot.</summary>
    public static IReadOnlyList<string> Groups => Prefixes;

    /// <summary>Names in words, for help and messages.</summary>
    public static string Description =>
        $"{string.Join(", ", Measures)}; each also in a group: {string.Join(", ", Prefixes.Select(prefix => prefix + "."))}; "
        + "the judge against each rater (each.), the raters among themselves (raters.) and the former less the latter (excess.), such as excess.kappa; "
        + $"{string.Join(", ", OfRaters.Select(measure => "raters." + measure.Name))}";

    /// <summary>The measure's value in a validation; null where no measure has this name.</summary>
    /// <param name="groups">The results, group by group.</param>
    /// <param name="name">The name.</param>
    /// <param name="atWorst">Whether unresolved verdicts count as mistakes instead of not at all.</param>
    public static Estimate? Find(IReadOnlyList<GroupResult> groups, string name, bool atWorst)
    {
        ArgumentNullException.ThrowIfNull(groups);
        (string group, string comparison, string statistic) = Parse(name) ?? default;
        if (statistic is null)
            return null;
        GroupResult? result = groups.FirstOrDefault(known => known.Group.Name == group && known.Group.Kind is GroupKind.Overall or GroupKind.Harm or GroupKind.Tier);
        if (result is null)
            return new Estimate(double.NaN, double.NaN, double.NaN);
        return statistic == Unresolved ? result.Unresolved : atWorst ? result.OfWorst(comparison, statistic) : result.Of(comparison, statistic);
    }

    /// <summary>Whether there is a measure of this name.</summary>
    public static bool IsKnown(string name) => Parse(name) is not null;

    private static (string Group, string Comparison, string Statistic)? Parse(string name)
    {
        int dot = name.LastIndexOf('.');
        string prefix = dot < 0 ? "" : name[..dot], measure = name[(dot + 1)..];
        if (dot < 0 || Prefixes.Contains(prefix))
        {
            string group = dot < 0 ? PairGroup.OverallName : prefix;
            if (measure == Unresolved)
                return (group, "", Unresolved);
            return Statistic(OfVerdicts, measure) is { } ofVerdicts ? (group, AgreementGroup.Judge, ofVerdicts)
                : Statistic(OfProbabilities, measure) is { } ofProbabilities ? (group, AgreementGroup.Judge, ofProbabilities)
                : null;
        }

        string? comparison = Comparisons.FirstOrDefault(known => known.Prefix == prefix).Comparison;
        string? statistic = Statistic(OfVerdicts, measure) ?? (prefix == "raters" ? Statistic(OfRaters, measure) : null);
        return comparison is null || statistic is null ? null : (PairGroup.OverallName, comparison, statistic);
    }

    private static string? Statistic((string Name, string Statistic)[] measures, string name) =>
        measures.FirstOrDefault(measure => measure.Name == name).Statistic;

    private static IEnumerable<string> PrefixesOfHarm() =>
        Enum.GetValues<HarmTier>().OrderDescending().Select(PairGroup.NameOf);

    private static IEnumerable<(string, string)> Verdicts(string verdict) =>
        [($"precision_{verdict}", $"precision.{verdict}"), ($"recall_{verdict}", $"recall.{verdict}"), ($"f1_{verdict}", $"f1.{verdict}")];
}
