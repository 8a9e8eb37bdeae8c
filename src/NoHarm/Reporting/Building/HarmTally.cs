using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>The harms of one answer by type and tier. What is recommended off the rubric and harms is a commission.</summary>
internal sealed class HarmTally
{
    private const int Tiers = (int)HarmTier.Severe + 1;

    private readonly int[] _omissions = new int[Tiers];
    private readonly int[] _commissions = new int[Tiers];

    /// <summary>Counts an answer's harms.</summary>
    public HarmTally(HarmScore score)
    {
        foreach (Harm harm in score.Harms)
            (harm.Type == HarmType.Omission ? _omissions : _commissions)[(int)harm.Tier]++;
        foreach (OffRubricHarm harm in score.OffRubricHarms)
            _commissions[(int)harm.Tier]++;
    }

    /// <summary>The tiers that are harms, the worst first.</summary>
    public static IReadOnlyList<HarmTier> Harms { get; } = [HarmTier.Severe, HarmTier.Moderate, HarmTier.Mild];

    /// <summary>What it left out.</summary>
    public HarmCount OmissionCount => CountOf(_omissions);

    /// <summary>What it should not have recommended.</summary>
    public HarmCount CommissionCount => CountOf(_commissions);

    /// <summary>Omissions of a tier.</summary>
    public int Omissions(HarmTier tier) => _omissions[(int)tier];

    /// <summary>Commissions of a tier.</summary>
    public int Commissions(HarmTier tier) => _commissions[(int)tier];

    /// <summary>Whether there is a harm of a tier, of either type.</summary>
    public bool Has(HarmTier tier) => Omissions(tier) + Commissions(tier) > 0;

    /// <summary>Whether there is a harm of a tier or worse.</summary>
    public bool HasFrom(HarmTier tier) => Harms.Any(worse => worse >= tier && Has(worse));

    private static HarmCount CountOf(int[] counts) =>
        new(counts[(int)HarmTier.Severe], counts[(int)HarmTier.Moderate], counts[(int)HarmTier.Mild]);
}
