using NoHarm.Benchmarks;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>How many further pairs of a tier are to be labelled.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Pairs">The pairs, from 1.</param>
public sealed record LabelsWanted(OptionTier Tier, int Pairs)
{
    /// <summary>A wish in one word, such as <c>severe-omission:120;uncertain:40</c>; n/a where no number of labels would do.</summary>
    public static string Describe(IReadOnlyList<LabelsWanted>? wanted) =>
        wanted is null ? "n/a" : string.Join(';', wanted.Select(tier => $"{OptionTiers.NameOf(tier.Tier)}:{tier.Pairs}"));
}
