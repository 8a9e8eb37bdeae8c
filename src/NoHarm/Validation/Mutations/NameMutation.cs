using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Calls the same thing by another of its names.</summary>
internal static class NameMutation
{
    private const int ShortestBrand = 4;

    /// <summary>A brand for the generic name, or the generic name for a brand.</summary>
    public static Mutant? Brand(MutationSite site, SeededChoice choice) => Renamed(site, TermsInEvidence(site, ConceptKind.Drug), choice);

    /// <summary>The abbreviation for the whole name, or the whole name for the abbreviation.</summary>
    public static Mutant? Abbreviation(MutationSite site, SeededChoice choice) => Renamed(
        site,
        TermsInEvidence(site, ConceptKind.Test).Concat(TermsInEvidence(site, ConceptKind.Procedure)).Concat(TermsInEvidence(site, ConceptKind.Condition)),
        choice);

    /// <summary>Another name of the same thing, written as the one in the text; null when the lexicon knows none that suits.</summary>
    /// <param name="term">The thing.</param>
    /// <param name="written">Its name in the text.</param>
    /// <param name="choice">Which of several.</param>
    internal static string? OtherName(Term term, string written, SeededChoice choice)
    {
        if (term.Concept is not { } concept)
            return null;
        bool isWhole = written.Equals(concept.Name, StringComparison.OrdinalIgnoreCase);
        if (concept.Kind == ConceptKind.Drug)
        {
            string[] brands = [.. MutationVocabulary.Default.FormsOf(concept).Where(form => IsBrand(form, concept.Name))];
            if (isWhole && brands.Length > 0)
                return Capital(choice.Of(brands));
            return brands.Contains(written.ToLowerInvariant()) ? concept.Name : null;
        }

        string[] shorter = [.. MutationVocabulary.Default.FormsOf(concept).Where(form => MutationVocabulary.Abbreviates(form, concept.Name))];
        if (isWhole && shorter.Length > 0)
            return choice.Of(shorter).ToUpperInvariant();
        return written.All(char.IsAsciiLetterUpper) && shorter.Contains(written.ToLowerInvariant()) ? concept.Name : null;
    }

    private static Mutant? Renamed(MutationSite site, IEnumerable<Term> terms, SeededChoice choice)
    {
        foreach (Term term in choice.Shuffled(terms))
        {
            string written = term.Span.Of(site.Clause.Text);
            if (OtherName(term, written, choice) is not { } other)
                continue;
            bool startsClause = term.Span.Start == 0 && term.Kind == ConceptKind.Drug && char.IsLower(other[0]);
            return site.With(site.InAnswer(term.Span), startsClause ? ModalWords.AsStartOf(other, written) : other);
        }

        return null;
    }

    /// <summary>The terms of a kind that the option and the quoted words share.</summary>
    private static IEnumerable<Term> TermsInEvidence(MutationSite site, ConceptKind kind) =>
        site.ClauseTerms.Terms.Where(term =>
            term.Kind == kind && site.OptionTerms.Keys.Contains(term.Key) && site.InAnswer(term.Span).Overlaps(site.Evidence));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    // One word that is no part or variant of the generic name.
    private static bool IsBrand(string form, string generic) =>
        form.Length >= ShortestBrand && form.All(char.IsAsciiLetterLower)
        && !generic.Contains(form, StringComparison.Ordinal) && form[..3] != generic[..Math.Min(3, generic.Length)];
}
