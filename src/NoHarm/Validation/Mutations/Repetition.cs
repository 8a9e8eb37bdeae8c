using NoHarm.Extraction;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Tells whether an answer speaks of an option's thing in more than one place.</summary>
internal static class Repetition
{
    private const double SharedWords = 0.5;

    /// <summary>Whether a clause outside a stretch of the answer names what the clause of the evidence and the option share.</summary>
    public static bool IsOutside(MutationSite site, TextSpan stretch)
    {
        Term[] shared =
        [
            .. site.OptionTerms.Terms.Where(term =>
                site.ClauseTerms.Keys.Contains(term.Key) || site.ClauseTerms.HasWordsOf(term)),
        ];

        // What is ordered or given tells options apart; where there is no such thing, the plain words must do.
        Term[] things = [.. shared.Where(term => term.IsObject)];
        foreach (Statement other in site.Statements.Where(statement => !statement.Span.Overlaps(stretch)))
        {
            TermReading reading = MutationSite.TermsOf(other.Text);
            if (things.Length > 0
                ? things.Any(thing => reading.Keys.Contains(thing.Key) || reading.HasWordsOf(thing))
                : Share(site.OptionTerms, reading) >= SharedWords)
            {
                return true;
            }
        }

        return false;
    }

    private static double Share(TermReading option, TermReading statement) =>
        option.Stems.Count == 0 ? 0 : (double)option.Stems.Count(statement.Stems.Contains) / option.Stems.Count;
}
