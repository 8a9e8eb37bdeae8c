using System.Text.RegularExpressions;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Puts another drug in the place of one: of its class, of another class, or of the class that the option asks for.</summary>
internal static partial class DrugMutation
{
    /// <summary>A drug of the same class instead of the very drug that the option names.</summary>
    public static Mutant? InClass(MutationSite site, SeededChoice choice) =>
        NamedDrug(site) is { } drug ? Swap(site, drug, choice, other => SharesClass(other, drug.Concept!)) : null;

    /// <summary>A drug of another class instead of the drug, or a drug of the class, that the option names.</summary>
    public static Mutant? OutOfClass(MutationSite site, SeededChoice choice)
    {
        Term? drug = NamedDrug(site) ?? DrugOfNamedClass(site, out _);
        return drug is null ? null : Swap(site, drug, choice, other => IsStranger(other, drug.Concept!));
    }

    /// <summary>Another drug of the class that the option asks for, whichever of them it is.</summary>
    public static Mutant? OtherMember(MutationSite site, SeededChoice choice) =>
        DrugOfNamedClass(site, out Concept? wanted) is { } drug
            ? Swap(site, drug, choice, other => Lexicon.Default.IsKindOf(ConceptOf(other), wanted!) && SharesClass(other, drug.Concept!))
            : null;

    /// <summary>The one drug that the option insists on, where the clause names it.</summary>
    private static Term? NamedDrug(MutationSite site)
    {
        if (Examples().IsMatch(site.Option) || !IsMedication(site))
            return null;
        Term[] named = [.. site.OptionTerms.Terms.Where(term => term.Kind == ConceptKind.Drug)];
        bool allowsClass = site.OptionTerms.Terms.Any(term => term.Kind == ConceptKind.DrugClass);
        Term? drug = named.Length == 1 && !allowsClass ? site.ClauseTerms.Terms.FirstOrDefault(term => term.Key == named[0].Key) : null;
        return drug?.Kind == ConceptKind.Drug ? drug : null;
    }

    /// <summary>A drug that the clause names where the option asks for its class and for no drug.</summary>
    private static Term? DrugOfNamedClass(MutationSite site, out Concept? wanted)
    {
        wanted = null;
        if (!IsMedication(site))
            return null;
        Term[] classes = [.. site.OptionTerms.Terms.Where(term => term.Kind == ConceptKind.DrugClass)];
        if (classes.Length != 1 || (site.OptionTerms.Terms.Any(term => term.Kind == ConceptKind.Drug) && !Examples().IsMatch(site.Option)))
            return null;
        Concept broader = wanted = classes[0].Concept!;

        // Where the clause names a class too, the drug is an example; of several drugs the others may match.
        if (site.ClauseTerms.Terms.Any(term => term.Kind == ConceptKind.DrugClass))
            return null;
        Term[] drugs = [.. site.ClauseTerms.Terms.Where(term => term.Kind == ConceptKind.Drug)];
        return drugs is [var only] && Lexicon.Default.IsKindOf(only.Concept!, broader) ? only : null;
    }

    // In "breath test two weeks after omeprazole" the drug is a circumstance.
    private static bool IsMedication(MutationSite site) =>
        site.OptionTerms.Actions.Count > 0
        && site.OptionTerms.Actions[0].Action is "start" or "stop" or "hold" or "continue" or "increase" or "decrease" or "switch" or "treat" or "avoid";

    private static Mutant? Swap(MutationSite site, Term drug, SeededChoice choice, Func<LexiconEntry, bool> suits)
    {
        if (site.IsRepeated || site.ClauseTerms.Terms.Count(term => term.Key == drug.Key) != 1)
            return null;
        LexiconEntry? other = choice.Shuffled(MutationVocabulary.Default.Drugs.Where(entry => IsPlain(entry) && suits(entry)))
            .FirstOrDefault(entry => !IsMentioned(entry, site));
        if (other is null)
            return null;
        TextSpan place = site.InAnswer(drug.Span);
        return site.With(place, ModalWords.AsStartOf(other.Name, place.Of(site.Answer)));
    }

    // One word and one class: combinations and vaccines for several diseases share parts with much else.
    private static bool IsPlain(LexiconEntry entry) => entry.Classes.Count > 0 && entry.Name.Length > 4 && entry.Name.All(char.IsAsciiLetterLower);

    private static bool IsMentioned(LexiconEntry entry, MutationSite site) =>
        entry.Forms.Prepend(entry.Name).Any(form =>
            site.Option.Contains(form, StringComparison.OrdinalIgnoreCase) || site.Answer.Contains(form, StringComparison.OrdinalIgnoreCase));

    private static bool SharesClass(LexiconEntry other, Concept drug) =>
        drug.Classes.Count > 0 && other.Name != drug.Name && other.Classes.Contains(drug.Classes[0]);

    private static bool IsStranger(LexiconEntry other, Concept drug)
    {
        Concept concept = ConceptOf(other);
        return drug.Classes.Count > 0 && other.Name != drug.Name && !other.Classes.Intersect(drug.Classes).Any()
            && !drug.Classes.Any(name => Lexicon.Default.IsKindOf(concept, new Concept(name, ConceptKind.DrugClass, [])))
            && !other.Classes.Any(name => Lexicon.Default.IsKindOf(drug, new Concept(name, ConceptKind.DrugClass, [])));
    }

    private static Concept ConceptOf(LexiconEntry entry) => new(entry.Name, ConceptKind.Drug, entry.Classes);

    [GeneratedRegex(@"e\.g\.|such as|\bor\b|for example|like", RegexOptions.IgnoreCase)]
    private static partial Regex Examples();
}
