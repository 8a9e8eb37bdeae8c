using NoHarm.Statistics;

namespace NoHarm.Cli.Calibrating;

/// <summary>Estimates for people and for JSON. Where the labels do not define a measure, there is no number.</summary>
internal static class EstimateText
{
    /// <summary>Value and interval with three decimals, or a dash.</summary>
    public static string Of(Estimate estimate, string gap = " ")
    {
        if (!double.IsFinite(estimate.Value))
            return "-";
        return double.IsFinite(estimate.Lower + estimate.Upper)
            ? $"{estimate.Value:F3}{gap}({estimate.Lower:F3} to {estimate.Upper:F3})"
            : $"{estimate.Value:F3}{gap}(no interval)";
    }

    /// <summary>The estimate, or nothing where it is no number: JSON has no NaN.</summary>
    public static Estimate? Finite(Estimate? estimate) =>
        estimate is { } known && double.IsFinite(known.Value + known.Lower + known.Upper) ? known : null;
}
