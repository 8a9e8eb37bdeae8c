namespace NoHarm.Validation.Mutations;

/// <summary>Makes the action wait for a clinical trigger: "If symptoms worsen, start aspirin".</summary>
internal static class GateMutation
{
    private static readonly string[] Triggers =
    [
        "If symptoms worsen over the next weeks, ",
        "Should a new fever develop, ",
        "If the first step fails, ",
        "Only if the picture changes, ",
        "If a second reading is abnormal, ",
        "In case of a relapse, ",
    ];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        SiteClause clause = site.Clause;

        // An option with a trigger of its own may take any other for it.
        if (site.IsRepeated || clause.IsConditional || clause.HasCircumstances || !clause.StartsSentence || site.IsSafetyNet || SiteClause.DependsOnSomething(site.Option))
            return null;
        string body = ModalWords.Inside(clause.BodyText);
        string trigger = choice.Of(Triggers);
        return clause.Form switch
        {
            ClauseForm.Order or ClauseForm.Modal => site.WithBody(trigger + body),
            ClauseForm.Phrase when !site.IsAvoidance => site.WithBody(trigger.TrimEnd(' ', ',') + ": " + body),
            _ => null,
        };
    }
}
