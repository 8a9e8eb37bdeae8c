using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Puts one slip of the keyboard into a long word of the evidence: "colonoscopy" becomes "colonsocopy".</summary>
internal static class TypoMutation
{
    private const int ShortestWord = 7;
    private const int Attempts = 5;

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        Word[] words =
        [
            .. site.ClauseTerms.Words.Where(word =>
                word.Span.Length >= ShortestWord && site.InAnswer(word.Span).Overlaps(site.Evidence)
                && word.Span.Of(site.Clause.Text).All(char.IsAsciiLetter) && site.OptionTerms.Stems.Contains(word.Stem)),
        ];
        foreach (Word word in choice.Shuffled(words))
        {
            string written = word.Span.Of(site.Clause.Text);
            for (int i = 0; i < Attempts; i++)
            {
                string slip = Slip(written, choice);
                if (slip != written && MeansNothingElse(slip, written))
                    return site.With(site.InAnswer(word.Span), slip);
            }
        }

        return null;
    }

    private static string Slip(string word, SeededChoice choice)
    {
        int at = 2 + choice.Below(word.Length - 4);
        return choice.Below(3) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word[..at] + word[(at + 1)..],
            _ => word[..at] + word[at] + word[at..],
        };
    }

    // Another drug's or test's name would be another thing; a slip that the vocabulary reads as what was meant is none.
    private static bool MeansNothingElse(string slip, string written)
    {
        TermReading meant = MutationSite.TermsOf(written);
        TermReading read = MutationSite.TermsOf(slip);
        return read.Actions.All(action => meant.Actions.Any(other => other.Action == action.Action))
            && read.Terms.All(term => term.Concept is null || meant.Terms.Any(other => other.Concept == term.Concept));
    }
}
