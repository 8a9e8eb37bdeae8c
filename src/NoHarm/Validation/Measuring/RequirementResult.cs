using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>Whether a requirement holds.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Measured">The measure with unresolved verdicts left out.</param>
/// <param name="AtWorst">The same with unresolved verdicts counted as mistakes; equal where there is none.</param>
/// <param name="OnPoint">Whether the value itself was looked at and not the end of its interval.</param>
public sealed record RequirementResult(Requirement Requirement, Estimate Measured, Estimate AtWorst, bool OnPoint)
{
    /// <summary>
    /// What was compared with the bound: the value, or the end of the interval that is nearer to failing, and of the two
    /// ways to take unresolved verdicts the worse. A judge must not pass by deciding little.
    /// </summary>
    public double Compared => Requirement.IsLowest ? Math.Min(End(Measured), End(AtWorst)) : Math.Max(End(Measured), End(AtWorst));

    /// <summary>Whether it holds; a measure without a value, or without the interval that is asked for, never does.</summary>
    public bool Holds => Requirement.IsLowest ? Compared >= Requirement.Bound : Compared <= Requirement.Bound;

    /// <summary>Compares a requirement with what was measured.</summary>
    public static RequirementResult Of(Requirement requirement, IReadOnlyList<GroupResult> groups, bool onPoint)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        var none = new Estimate(double.NaN, double.NaN, double.NaN);
        return new RequirementResult(
            requirement,
            MeasureNames.Find(groups, requirement.Name, atWorst: false) ?? none,
            MeasureNames.Find(groups, requirement.Name, atWorst: true) ?? none,
            onPoint);
    }

    private double End(Estimate estimate) => OnPoint ? estimate.Value : Requirement.IsLowest ? estimate.Lower : estimate.Upper;
}
