using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Calls the same thing by another of its names.</summary>
internal static class NameMutation
{
    private const int ShortestBrand = 4;

    /// <summary>A brand for the generic name, or the generic name for a brand.</summary>
    public static Mutant? Brand(MutationSite site, SeededChoice choice)
    {
        foreach (Term drug in choice.Shuffled(TermsInEvidence(site, ConceptKind.Drug)))
        {
            string written = drug.Span.Of(site.Clause.Text);
            string[] brands = [.. MutationVocabulary.Default.FormsOf(drug.Concept!).Where(form => IsBrand(form, drug.Key))];
            bool isGeneric = written.Equals(drug.Key, StringComparison.OrdinalIgnoreCase);
            if (isGeneric && brands.Length > 0)
            {
                string brand = choice.Of(brands);
                return site.With(site.InAnswer(drug.Span), char.ToUpperInvariant(brand[0]) + brand[1..]);
            }

            if (brands.Contains(written.ToLowerInvariant()))
                return site.With(site.InAnswer(drug.Span), drug.Span.Start == 0 ? ModalWords.AsStartOf(drug.Key, written) : drug.Key);
        }

        return null;
    }

    /// <summary>The abbreviation for the whole name, or the whole name for the abbreviation.</summary>
    public static Mutant? Abbreviation(MutationSite site, SeededChoice choice)
    {
        IEnumerable<Term> things = TermsInEvidence(site, ConceptKind.Test)
            .Concat(TermsInEvidence(site, ConceptKind.Procedure))
            .Concat(TermsInEvidence(site, ConceptKind.Condition));
        foreach (Term thing in choice.Shuffled(things))
        {
            string written = thing.Span.Of(site.Clause.Text);
            string[] shorter = [.. MutationVocabulary.Default.FormsOf(thing.Concept!).Where(form => MutationVocabulary.Abbreviates(form, thing.Key))];
            if (written.Equals(thing.Key, StringComparison.OrdinalIgnoreCase) && shorter.Length > 0)
                return site.With(site.InAnswer(thing.Span), choice.Of(shorter).ToUpperInvariant());
            if (written.All(char.IsAsciiLetterUpper) && shorter.Contains(written.ToLowerInvariant()))
                return site.With(site.InAnswer(thing.Span), thing.Key);
        }

        return null;
    }

    /// <summary>The terms of a kind that the option and the quoted words share.</summary>
    private static IEnumerable<Term> TermsInEvidence(MutationSite site, ConceptKind kind) =>
        site.ClauseTerms.Terms.Where(term =>
            term.Kind == kind && site.OptionTerms.Keys.Contains(term.Key) && site.InAnswer(term.Span).Overlaps(site.Evidence));

    // One word that is no part or variant of the generic name.
    private static bool IsBrand(string form, string generic) =>
        form.Length >= ShortestBrand && form.All(char.IsAsciiLetterLower)
        && !generic.Contains(form, StringComparison.Ordinal) && form[..3] != generic[..Math.Min(3, generic.Length)];
}
