using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>How far a term of an option stands in a text: the same thing, a kind of it, a part of it, or akin.</summary>
internal static class TermMatch
{
    private const double KindOf = 0.9;
    private const double MemberOfPanel = 0.8;
    private const double PanelByMember = 0.5;
    private const double BroaderThan = 0.45;
    private const double SameWords = 0.85;
    private const double SameBeginning = 0.7;
    private const int ShortestBeginning = 5;

    /// <summary>The best degree over the terms of a text, 0 (absent) to 1 (the same), and the term that gives it.</summary>
    public static (double Degree, Term? By) Best(Term term, TermReading text, Lexicon lexicon)
    {
        double best = 0;
        Term? by = null;
        foreach (Term other in text.Terms)
        {
            double degree = Degree(term, other, lexicon);
            if (degree > best)
                (best, by) = (degree, other);
        }

        return best >= SameWords ? (best, by) : ByWords(term, text, best, by);
    }

    /// <summary>Lists are short: "HIV, hepatitis C" orders the tests of those names. All words of the term must be there.</summary>
    private static (double Degree, Term? By) ByWords(Term term, TermReading text, double best, Term? by)
    {
        if (!text.HasWordsOf(term))
            return (best, by);
        Term? last = text.Terms.LastOrDefault(other => other.Stems.Contains(term.Stems[^1]));
        return (SameWords, last ?? by);
    }

    private static double Degree(Term option, Term text, Lexicon lexicon)
    {
        if (option.Key == text.Key)
            return 1;
        if (option.Concept is { } wanted && text.Concept is { } found)
        {
            if (lexicon.IsKindOf(found, wanted))
                return KindOf;
            if (lexicon.Contains(found, wanted))
                return MemberOfPanel;
            if (lexicon.Contains(wanted, found))
                return PanelByMember;
            return lexicon.IsKindOf(wanted, found) ? BroaderThan : 0;
        }

        // Plain words: "desensitise" and "desensitization" begin alike.
        return option.Concept is null && text.Concept is null && BeginAlike(option.Key, text.Key) ? SameBeginning : 0;
    }

    private static bool BeginAlike(string a, string b)
    {
        int shorter = Math.Min(a.Length, b.Length);
        if (shorter < ShortestBeginning)
            return false;
        int same = a.AsSpan().CommonPrefixLength(b);
        return same >= ShortestBeginning && same >= 0.7 * Math.Max(a.Length, b.Length);
    }
}
