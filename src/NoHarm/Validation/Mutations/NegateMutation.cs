using System.Text.RegularExpressions;

namespace NoHarm.Validation.Mutations;

/// <summary>Says that the action is not to be done: "Start aspirin" becomes "Do not start aspirin".</summary>
internal static class NegateMutation
{
    private static readonly string[] BeforeOrder = ["Do not ", "I would not ", "There is no need to ", "We should not "];
    private static readonly string[] BeforePhrase = ["Not needed: ", "Not indicated: ", "There is no need for ", "There is no indication for "];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        SiteClause clause = site.Clause;
        if (site.IsRepeated || clause.IsQualified || clause.HasSecondOrder)
            return null;
        string body = clause.BodyText;
        return clause.Form switch
        {
            ClauseForm.Order when clause.StartsSentence => site.WithBody(choice.Of(BeforeOrder) + ModalWords.Inside(body)),
            ClauseForm.Order => site.WithBody("do not " + ModalWords.Inside(body)),
            ClauseForm.Phrase when clause.StartsSentence && !site.IsAvoidance => site.WithBody(choice.Of(BeforePhrase) + ModalWords.Inside(body)),
            ClauseForm.Modal => site.WithBody(ModalWords.Marks().Replace(body, match => Negated(match, match.Index == 0), 1)),
            _ => null,
        };
    }

    private static string Negated(Match mark, bool isFirst)
    {
        string urge = mark.Groups["urge"].Success ? " " + mark.Groups["urge"].Value.ToLowerInvariant() : "";
        string negated = mark switch
        {
            _ when mark.Groups["should"].Success => "should not",
            _ when mark.Groups["would"].Success => (mark.Value[0] is 'W' or 'w' ? "we" : "I") + " would not" + urge,
            _ when mark.Groups["rec"].Success => mark.Groups["rec"].Value + " do not" + urge,
            _ => $"{mark.Groups["is"].Value} not {mark.Groups["judged"].Value}",
        };
        return isFirst ? char.ToUpperInvariant(negated[0]) + negated[1..] : negated;
    }
}
