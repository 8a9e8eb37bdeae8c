using System.Text.RegularExpressions;

namespace NoHarm.Validation.Mutations;

/// <summary>Only considers the action, without a plan: "One could consider whether to start aspirin".</summary>
internal static class HedgeMutation
{
    private static readonly string[] BeforeOrder = ["One could consider whether to ", "It might be worth thinking about whether to ", "You could perhaps ", "You might want to "];
    private static readonly string[] BeforePhrase = ["Could consider ", "Might consider ", "Possibly "];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        SiteClause clause = site.Clause;
        if (site.IsRepeated || clause.IsQualified || clause.HasSecondOrder)
            return null;
        string body = clause.BodyText;
        return clause.Form switch
        {
            ClauseForm.Order when clause.StartsSentence => site.WithBody(choice.Of(BeforeOrder) + ModalWords.Inside(body)),
            ClauseForm.Order => site.WithBody("perhaps consider whether to " + ModalWords.Inside(body)),
            ClauseForm.Phrase when clause.StartsSentence && !site.IsAvoidance => site.WithBody(choice.Of(BeforePhrase) + ModalWords.Inside(body)),
            ClauseForm.Modal => site.WithBody(ModalWords.Marks().Replace(body, match => Hedged(match, match.Index == 0), 1)),
            _ => null,
        };
    }

    private static string Hedged(Match mark, bool isFirst)
    {
        string hedged = mark switch
        {
            _ when mark.Groups["should"].Success => "could perhaps",
            _ when mark.Groups["urge"].Success => "one could consider",
            _ when mark.Groups["would"].Success => "one could perhaps",
            _ => "could be considered",
        };
        return isFirst ? char.ToUpperInvariant(hedged[0]) + hedged[1..] : hedged;
    }
}
