using System.Text.RegularExpressions;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Leaves out one of several tests that the option asks for together: "PT, PTT, fibrinogen" becomes "PT, PTT".</summary>
internal static partial class MemberMutation
{
    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        if (site.IsRepeated || Alternatives().IsMatch(site.Option) || site.Clause.IsQualified)
            return null;
        HashSet<string> wanted = [.. site.OptionTerms.Terms.Where(term => term.Kind == ConceptKind.Test).Select(term => term.Key)];
        Term[] given = [.. site.ClauseTerms.Terms.Where(term => wanted.Contains(term.Key))];
        if (wanted.Count < 2 || given.Length != given.Select(term => term.Key).Distinct().Count() || given.Length < 2)
            return null;

        foreach (Term member in choice.Shuffled(given.Where(member => !IsInPanel(member, site.ClauseTerms))))
        {
            if (Cut(site.Clause.Text, member.Span) is { } cut)
                return site.With(site.InAnswer(cut), "");
        }

        return null;
    }

    // "Iron studies and ferritin" still asks for the ferritin when the word is gone.
    private static bool IsInPanel(Term member, TermReading clause) =>
        clause.Terms.Any(term => term.Concept is { } panel && member.Concept is { } test && Lexicon.Default.Contains(panel, test));

    /// <summary>The member with the separator before it, else the one after it; null when it is no item of a list.</summary>
    private static TextSpan? Cut(string clause, TextSpan member)
    {
        Match before = SeparatorBefore().Match(clause[..member.Start]);
        Match after = SeparatorAfter().Match(clause, member.End);
        bool endsList = member.End == clause.Length || clause[member.End] is ')' or '.' or ';';
        if (before.Success && (after.Success || endsList))
            return new TextSpan(before.Index, member.End - before.Index);
        bool startsList = member.Start == 0 || clause[member.Start - 1] == '(' || StartOfList().IsMatch(clause[..member.Start]);
        return startsList && after.Success ? new TextSpan(member.Start, after.Index + after.Length - member.Start) : null;
    }

    [GeneratedRegex(@"(?:\s*[,/+&]\s*(?:and\s+|plus\s+)?|\s+(?:and|plus)\s+)$", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorBefore();

    [GeneratedRegex(@"\G(?:\s*[,/+&]\s*(?:and\s+|plus\s+)?|\s+(?:and|plus)\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorAfter();

    [GeneratedRegex(@"\b(?:order|check|obtain|get|send|repeat|measure|draw)\s+(?:an?\s+|the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex StartOfList();

    [GeneratedRegex(@"\bor\b|e\.g\.|such as|for example|\bif\b|\+/-|\bincluding\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alternatives();
}
