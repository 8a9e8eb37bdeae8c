using NoHarm.Benchmarks;

namespace NoHarm.Validation.Measuring;

/// <summary>Pairs that have something in common. Scores serve to group the verdicts afterwards: no judge has seen them.</summary>
/// <param name="Kind">By what they are grouped.</param>
/// <param name="Name">What they have in common.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record PairGroup(GroupKind Kind, string Name, IReadOnlyList<ValidationPair> Pairs)
{
    /// <summary>The name of the group of all pairs.</summary>
    public const string OverallName = "all";

    private const string NoStance = "none read";

    /// <summary>Every group that has a pair, kind by kind.</summary>
    public static IReadOnlyList<PairGroup> Of(IReadOnlyList<ValidationPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        bool hasRaters = pairs.Any(pair => pair.Split != RaterSplit.Single);
        return
        [
            new PairGroup(GroupKind.Overall, OverallName, pairs),
            .. By(GroupKind.Harm, pairs.Where(pair => pair.Option.Appropriateness is not null), pair => -(int)pair.Option.Appropriateness!.Value.Tier, pair => NameOf(pair.Option.Appropriateness!.Value.Tier)),
            .. By(GroupKind.Tier, pairs.Where(pair => pair.Option.Appropriateness is not null), pair => (int)OptionTiers.Of(pair.Option), pair => OptionTiers.NameOf(OptionTiers.Of(pair.Option))),
            .. By(GroupKind.Category, pairs, _ => 0, pair => pair.Option.Category.Length > 0 ? pair.Option.Category : "none"),
            .. By(GroupKind.Specialty, pairs, _ => 0, pair => CaseId.StratumOf(pair.Case.Id)),
            .. By(GroupKind.Stance, pairs, pair => pair.Stance is { } stance ? (int)stance : int.MaxValue, pair => pair.Stance?.ToString().ToLowerInvariant() ?? NoStance),
            .. By(GroupKind.Raters, pairs.Where(_ => hasRaters), pair => (int)pair.Split, pair => pair.Split.ToString().ToLowerInvariant()),
        ];
    }

    /// <summary>The name of a tier of harm, whether done or left out.</summary>
    public static string NameOf(HarmTier tier) => tier.ToString().ToLowerInvariant();

    private static IEnumerable<PairGroup> By(GroupKind kind, IEnumerable<ValidationPair> pairs, Func<ValidationPair, int> rank, Func<ValidationPair, string> name) =>
        pairs.GroupBy(name)
            .OrderBy(group => rank(group.First())).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PairGroup(kind, group.Key, [.. group]));
}
