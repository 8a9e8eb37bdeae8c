using System.Text.RegularExpressions;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>Leaves the decision to somebody else: "Leave it to cardiology whether to start aspirin".</summary>
internal static class DelegateMutation
{
    private static readonly string[] Deciders = ["cardiology", "nephrology", "rheumatology", "the specialist", "the consultant"];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        SiteClause clause = site.Clause;
        if (site.IsRepeated || clause.IsConditional || clause.HasCircumstances || clause.HasSecondOrder || !clause.StartsSentence || IsReferral(site))
            return null;
        string? who = choice.Shuffled(Deciders).FirstOrDefault(name => !site.Answer.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (who is null)
            return null;
        string body = ModalWords.Inside(clause.BodyText);
        return clause.Form switch
        {
            ClauseForm.Order => site.WithBody(choice.Of(
            [
                $"Leave it to {who} whether to {body}",
                $"I would let {who} decide whether to {body}",
                $"Defer to {who} whether to {body}",
            ])),
            ClauseForm.Phrase when !site.IsAvoidance => site.WithBody(choice.Of(
            [
                $"{clause.BodyText} - leave that decision to {who}",
                $"I would defer to {who} on {body}",
            ])),
            ClauseForm.Modal => Modal(site, who),
            _ => null,
        };
    }

    private static Mutant? Modal(MutationSite site, string who)
    {
        string body = site.Clause.BodyText;
        Match mark = ModalWords.Marks().Match(body);
        if (mark.Groups["urge"].Success)
            return null;
        if (mark.Groups["would"].Success)
            return mark.Index == 0 ? site.WithBody($"I would leave it to {who} whether to{body[mark.Length..]}") : null;
        return site.WithBody($"I would leave it to {who} to decide whether {ModalWords.Inside(body)}");
    }

    // To leave a referral to somebody is to refer.
    private static bool IsReferral(MutationSite site) =>
        site.OptionTerms.Actions.Any(action => action.Action == "refer") || site.OptionTerms.Terms.Any(term => term.Kind == ConceptKind.Specialty);
}
