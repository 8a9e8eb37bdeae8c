using System.Globalization;
using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>Numbers and words as a page shows them.</summary>
internal static class Show
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "n/a";

    /// <summary>A number.</summary>
    public static string Number(double? value, int decimals) => value is { } number && double.IsFinite(number)
        ? number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−')
        : None;

    /// <summary>A share of 1 in percent.</summary>
    public static string Share(double? value) => value is null ? None : Number(value * 100, 0) + " %";

    /// <summary>A count.</summary>
    public static string Count(long number) => Number(number, 0);

    /// <summary>An interval alone; empty when there is none.</summary>
    public static string? Range(double? low, double? high, int decimals) =>
        low is null || high is null ? null : $"{Number(low, decimals)} to {Number(high, decimals)}";

    /// <summary>A value over its interval.</summary>
    public static TableCell Cell(Interval interval, int decimals) =>
        new(Number(interval.Value, decimals), Note: Range(interval.Low, interval.High, decimals));

    /// <summary>A share over its interval, in percent.</summary>
    public static TableCell ShareCell(Interval interval) => new(
        Share(interval.Value),
        Note: interval.Low is null || interval.High is null ? null : $"{Number(interval.Low * 100, 0)} to {Share(interval.High)}");

    /// <summary>A probability of chance.</summary>
    public static string P(double? p) => p switch
    {
        null => None,
        < 0.001 => "< 0.001",
        _ => Number(p, 3),
    };

    /// <summary>A tier as a word.</summary>
    public static string Tier(HarmTier tier) => tier.ToString().ToLowerInvariant();

    /// <summary>Harms in an answer: "2 severe, 1 mild".</summary>
    public static string Harms(HarmCount count)
    {
        string[] parts =
        [
            .. new[] { (count.Severe, "severe"), (count.Moderate, "moderate"), (count.Mild, "mild") }
                .Where(part => part.Item1 > 0)
                .Select(part => $"{part.Item1} {part.Item2}"),
        ];
        return parts.Length == 0 ? "none" : string.Join(", ", parts);
    }

    /// <summary>The look of the worst harm in an answer.</summary>
    public static string? ClassOf(HarmCount count) => count switch
    {
        { Severe: > 0 } => "severe",
        { Moderate: > 0 } => "moderate",
        { Mild: > 0 } => "mild",
        _ => null,
    };

    /// <summary>A harm: "severe omission", "moderate commission, in part".</summary>
    public static TableCell Harm(HarmDetails? harm) => harm is null
        ? ""
        : new TableCell($"{Tier(harm.Tier)} {(harm.Type == HarmType.Omission ? "omission" : "commission")}{(harm.Partial ? ", partial" : "")}", Tier(harm.Tier));
}
