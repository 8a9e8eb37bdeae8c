using NoHarm.Extraction;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Gives the drug another way into the body: "600 mg PO" becomes "600 mg IV".</summary>
internal static class RouteMutation
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PO"] = "IV",
        ["p.o."] = "IV",
        ["oral"] = "intravenous",
        ["orally"] = "intravenously",
        ["by mouth"] = "intravenously",
        ["IV"] = "PO",
        ["intravenous"] = "oral",
        ["intravenously"] = "orally",
        ["IM"] = "PO",
        ["intramuscular"] = "oral",
        ["intramuscularly"] = "orally",
        ["SC"] = "PO",
        ["SQ"] = "PO",
        ["subcutaneous"] = "oral",
        ["subcutaneously"] = "orally",
        ["topical"] = "oral",
        ["topically"] = "orally",
        ["inhaled"] = "oral",
        ["intranasal"] = "oral",
        ["transdermal"] = "oral",
        ["vaginal"] = "oral",
        ["SL"] = "IV",
        ["sublingual"] = "intravenous",
    };

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        AdministrationRoute[] wanted = [.. RouteReader.Read(site.Option).Select(route => route.Kind)];
        Route[] given = [.. RouteReader.Read(site.Clause.Text)];
        if (given.Length != 1 || !wanted.Contains(given[0].Kind) || site.IsRepeated || site.Clause.IsQualified)
            return null;
        if (site.ClauseTerms.Terms.Count(term => term.Kind == ConceptKind.Drug) != 1)
            return null;
        string written = given[0].Span.Of(site.Clause.Text);
        return Others.TryGetValue(written, out string? other)
            ? site.With(site.InAnswer(given[0].Span), char.IsLower(written[0]) || other.Length <= 2 ? other : ModalWords.AsStartOf(other, written))
            : null;
    }
}
