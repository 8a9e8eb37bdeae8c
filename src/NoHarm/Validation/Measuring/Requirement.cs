using System.Globalization;
using System.Text.RegularExpressions;

namespace NoHarm.Validation.Measuring;

/// <summary>What a measure must be at least, or at most.</summary>
/// <param name="Name">The measure: see <see cref="MeasureNames"/>.</param>
/// <param name="IsLowest">Whether the bound is the lowest allowed value rather than the highest.</param>
/// <param name="Bound">The bound itself, which is allowed.</param>
public sealed partial record Requirement(string Name, bool IsLowest, double Bound)
{
    /// <summary>Reads <c>kappa>=0.7</c> or <c>brier&lt;=0.1</c>.</summary>
    /// <param name="text">The requirement.</param>
    /// <param name="fault">What is wrong with it; null when nothing is.</param>
    public static Requirement? Parse(string text, out string? fault)
    {
        Match match = Form().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["bound"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double bound) || !double.IsFinite(bound))
        {
            fault = "expected a measure, >= or <=, and a number, such as \"kappa>=0.7\"";
            return null;
        }

        string name = match.Groups["name"].Value;
        if (!MeasureNames.IsKnown(name))
        {
            fault = $"there is no measure \"{name}\"; expected one of {MeasureNames.Description}";
            return null;
        }

        fault = null;
        return new Requirement(name, match.Groups["operator"].Value == ">=", bound);
    }

    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}{(IsLowest ? ">=" : "<=")}{Bound}");

    [GeneratedRegex(@"^\s*(?<name>[a-z][a-z0-9_.-]*)\s*(?<operator>>=|<=)\s*(?<bound>[-+0-9.eE]+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
