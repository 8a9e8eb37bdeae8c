using System.Globalization;
using System.Text.RegularExpressions;
using NoHarm.Responses;

namespace NoHarm.Extraction;

/// <summary>Reads values that something is to be brought to or compared with: "&lt; 70 mg/dL", "7-8 %", "130/80".</summary>
public static partial class TargetReader
{
    /// <summary>The targets of a text, in order.</summary>
    public static IReadOnlyList<Target> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var targets = new List<Target>();
        foreach (Match match in Pattern().Matches(text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (match.Groups["systolic"].Success)
            {
                targets.Add(new Target(TargetKind.Pressure, 0, Number(match.Groups["systolic"]), span));
                continue;
            }

            double high = Number(match.Groups[match.Groups["b"].Success ? "b" : "a"]);
            bool isBound = match.Groups["bound"].Success;
            double low = isBound ? 0 : Number(match.Groups["a"]);
            targets.Add(new Target(match.Groups["percent"].Success ? TargetKind.Percent : TargetKind.Bound, low, high, span));
        }

        return targets;
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w.,/])(?:(?:[<>≤≥]=?|below|under|less than|at most)\s?)?(?<systolic>\d{2,3})/\d{2,3}(?![\w/])"
        + @"|(?<bound>[<>≤≥]=?|below|under|less than|at most)\s?(?<a>\d{1,4}(?:\.\d{1,3})?)(?![\d.]*\d)(?<percent>\s?%)?(?!\s?(?:mg\b(?!/)|mcg\b(?!/)|h\b|hours?|days?|weeks?|months?|years?|mo\b|wks?\b))"
        + @"|(?<![\w.,/])(?<a>\d{1,4}(?:\.\d{1,3})?)\s?%?(?:\s?(?:-|–|to)\s?(?<b>\d{1,4}(?:\.\d{1,3})?))?(?<percent>\s?%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
