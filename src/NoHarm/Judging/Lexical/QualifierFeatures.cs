using NoHarm.Extraction;
using NoHarm.Responses;

namespace NoHarm.Judging.Lexical;

/// <summary>Compares the load-bearing qualifiers: a missing one makes a match partial, another one may forbid it.</summary>
internal static class QualifierFeatures
{
    private const double DaysPerYear = 365;

    /// <summary>Sets the features of dose, frequency, duration and urgency.</summary>
    /// <param name="set">Takes a feature.</param>
    /// <param name="option">What the option asks for.</param>
    /// <param name="statement">What the statement gives.</param>
    /// <param name="near">The part of the statement that speaks of the option's main thing: "A 5 mg, B 10 mg".</param>
    public static void Set(Action<Feature, double> set, Qualifiers option, Qualifiers statement, TextSpan near)
    {
        Compare(set, option.Doses, [.. statement.Doses.Where(dose => dose.Span.Overlaps(near))], (a, b) => a.Meets(b), Feature.DoseSame, Feature.DoseOther, Feature.DoseMissing);
        Compare(set, option.Frequencies, [.. statement.Frequencies.Where(frequency => frequency.Span.Overlaps(near))], (a, b) => a.Meets(b), Feature.FrequencySame, Feature.FrequencyOther, null);
        Compare(set, option.Durations, [.. statement.Durations.Where(duration => duration.Span.Overlaps(near))], (a, b) => a.Meets(b), Feature.DurationSame, Feature.DurationOther, null);
        Compare(set, option.Routes, [.. statement.Routes.Where(route => route.Span.Overlaps(near))], (a, b) => a.Kind == b.Kind, null, Feature.RouteOther, null);
        Compare(set, option.Urgencies, statement.Urgencies, Meet, Feature.UrgencySame, Feature.UrgencyOther, Feature.UrgencyMissing);
        Compare(set, option.Targets, statement.Targets, (a, b) => a.Meets(b), Feature.TargetSame, Feature.TargetOther, null);
        Compare(
            set,
            [.. option.Urgencies.Where(urgency => urgency.LatestDays > 0)],
            [.. statement.Urgencies.Where(urgency => urgency.LatestDays > 0)],
            (a, b) => a.LatestDays <= b.LatestDays * 1.7 && b.LatestDays <= a.LatestDays * 1.7,
            Feature.TimeSame, Feature.TimeOther, null);
        if (option.Urgencies.Count == 0 && statement.Urgencies.Count > 0)
            set(Feature.Later, Math.Min(1, (statement.Urgencies.Min(urgency => urgency.EarliestDays) ?? 0) / DaysPerYear));
    }

    /// <summary>Urgent and soon are neighbours; routine and urgent are not.</summary>
    private static bool Meet(Urgency option, Urgency statement) =>
        option.Level == statement.Level || Math.Abs(option.Level - statement.Level) == 1 && Math.Min((int)option.Level, (int)statement.Level) > 0;

    private static void Compare<T>(
        Action<Feature, double> set,
        IReadOnlyList<T> option,
        IReadOnlyList<T> statement,
        Func<T, T, bool> meet,
        Feature? same,
        Feature other,
        Feature? missing)
    {
        if (option.Count == 0)
            return;
        if (option.Any(wanted => statement.Any(found => meet(wanted, found))))
        {
            if (same is { } agrees)
                set(agrees, 1);
        }
        else if (statement.Count > 0)
            set(other, 1);
        else if (missing is { } absent)
            set(absent, 1);
    }
}
