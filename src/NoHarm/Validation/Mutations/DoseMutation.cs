using System.Globalization;
using System.Text.RegularExpressions;
using NoHarm.Extraction;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>Gives another dose than the option asks for: "aspirin 81 mg" becomes "aspirin 324 mg".</summary>
internal static partial class DoseMutation
{
    private static readonly decimal[] Factors = [3m, 4m, 5m];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        Dose[] wanted = [.. DoseReader.Read(site.Option).Where(IsAmount)];
        Dose[] given = [.. DoseReader.Read(site.Clause.Text).Where(dose => IsAmount(dose) && wanted.Any(dose.Meets))];
        if (given.Length != 1 || site.IsRepeated)
            return null;
        Match number = Number().Match(given[0].Span.Of(site.Clause.Text));
        if (!number.Success || !decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount))
            return null;

        foreach (decimal factor in choice.Shuffled(Factors))
        {
            Dose other = given[0] with { Low = given[0].Low * factor, High = given[0].High * factor };
            if (wanted.Any(other.Meets))
                continue;
            TextSpan place = site.InAnswer(new TextSpan(given[0].Span.Start + number.Index, number.Length));
            return site.With(place, (amount * factor).ToString("0.####", CultureInfo.InvariantCulture));
        }

        return null;
    }

    // Ranges and concentrations ("LDL below 70 mg/dL") are left alone: another number need not contradict them.
    private static bool IsAmount(Dose dose) => dose.Low == dose.High && !dose.Per.Contains('L');

    [GeneratedRegex(@"\G[\d.,]*\d")]
    private static partial Regex Number();
}
