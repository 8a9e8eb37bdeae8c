using System.Text.RegularExpressions;
using NoHarm.Extraction;

namespace NoHarm.Validation.Mutations;

/// <summary>Gives the opposite urgency: "an urgent referral" becomes "a routine referral in 3 months", and back.</summary>
internal static partial class UrgencyMutation
{
    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        if (site.IsRepeated || site.Clause.IsQualified)
            return null;
        Urgency[] wanted = [.. UrgencyReader.Read(site.Option)];
        Urgency[] given = [.. UrgencyReader.Read(site.Clause.Text)];
        if (wanted.Length == 0 || given.Length != 1)
            return null;
        bool isUrgent = wanted.Any(urgency => urgency.Level >= UrgencyLevel.Urgent) && given[0].Level >= UrgencyLevel.Soon;
        bool isRoutine = wanted.All(urgency => urgency.Level == UrgencyLevel.Routine) && given[0].Level == UrgencyLevel.Routine;
        if (!isUrgent && !isRoutine)
            return null;

        string written = given[0].Span.Of(site.Clause.Text);
        string? opposite = isUrgent ? Later(written, given[0]) : Sooner(written, given[0]);
        if (opposite is null)
            return null;
        int start = given[0].Span.Start;
        Match article = Article().Match(site.Clause.Text[..start]);
        string changed = ModalWords.AsStartOf(opposite, written);
        if (article.Success)
        {
            start = article.Index;
            changed = ModalWords.AsStartOf((StartsWithVowel(opposite) ? "an " : "a ") + opposite, article.Value);
        }

        return site.With(site.InAnswer(new(start, given[0].Span.End - start)), changed);
    }

    private static string? Later(string written, Urgency given) => written.ToLowerInvariant() switch
    {
        "urgent" or "emergent" or "stat" or "immediate" or "expedited" or "prompt" or "same-day" or "same day" or "next-day" => "routine",
        "urgently" or "emergently" or "immediately" or "promptly" or "today" or "tonight" or "tomorrow" or "this week" or "asap" or "at once" or "right away" or "soon" => "in 6 months",
        _ when given.LatestDays is not null => "in 6 months",
        _ => null,
    };

    private static string? Sooner(string written, Urgency given) => written.ToLowerInvariant() switch
    {
        "routine" or "elective" or "non-urgent" or "nonurgent" or "non urgent" => "emergency",
        "routinely" or "electively" or "non-urgently" => "immediately",
        _ when given.LatestDays is not null => "today",
        _ => null,
    };

    private static bool StartsWithVowel(string word) => "aeiou".Contains(word[0], StringComparison.Ordinal);

    [GeneratedRegex(@"\ban?\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
