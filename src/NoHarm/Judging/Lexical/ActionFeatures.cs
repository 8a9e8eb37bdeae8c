using NoHarm.Judging.Reading;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>Compares what is to be done: giving a drug is not asking about it.</summary>
internal static class ActionFeatures
{
    /// <summary>Sets the features of the class of action that governs a term.</summary>
    /// <param name="set">Takes a feature.</param>
    /// <param name="option">What the option asks for.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="thing">The statement's term that names the option's main thing, or null.</param>
    /// <param name="lexicon">The vocabulary.</param>
    public static void Set(Action<Feature, double> set, OptionReading option, StatementReading statement, Term? thing, Lexicon lexicon)
    {
        string? action = statement.ActionOver(thing);
        if (option.Action is not { } wanted)
            return;
        if ((wanted is "stop" or "hold" || option.IsNegative && action is not null) && !(action is "stop" or "hold" or "avoid" or "decrease" or "switch"))
            set(Feature.NotWithdrawn, 1);
        if (action == "refer" && wanted != "refer" && thing is not null && statement.NamesSpecialtyBefore(thing))
            set(Feature.ReferredFor, 1);
        if (action is null)
        {
            if (thing is not null && ImpliedBy(thing.Kind) is { } implied)
                set(lexicon.AreOpposite(implied, wanted) ? Feature.OppositeAction : implied == wanted || ActionFamilies.Share(implied, wanted) ? Feature.ImpliedAction : Feature.ImpliedOther, 1);
            return;
        }

        if (Mismatch(ActionFamilies.Of(action), ActionFamilies.Of(wanted)) is { } mismatch)
            set(mismatch, 1);
        Feature relation = action == wanted ? Feature.SameAction
            : lexicon.AreOpposite(action, wanted) ? Feature.OppositeAction
            : ActionFamilies.Share(action, wanted) ? Feature.RelatedAction
            : Feature.OtherAction;
        set(relation, 1);
    }

    /// <summary>What it means that option and statement do different kinds of things; null when they do the same.</summary>
    private static Feature? Mismatch(string? family, string? wanted) => wanted switch
    {
        _ when family == wanted => null,
        "treat" or "titrate" or "withdraw" => family is "diagnose" or "counsel" ? Feature.TreatmentOnlyAsked : Feature.TreatmentOther,
        "diagnose" => Feature.TestOther,
        "counsel" => Feature.CounselOther,
        "refer" => Feature.ReferralOther,
        _ => null,
    };

    /// <summary>In a plan a bare test is ordered, a bare drug is given, a bare specialty is referred to.</summary>
    private static string? ImpliedBy(ConceptKind kind) => kind switch
    {
        ConceptKind.Test => "order",
        ConceptKind.Drug or ConceptKind.DrugClass => "start",
        ConceptKind.Procedure => "perform",
        ConceptKind.Specialty => "refer",
        _ => null,
    };
}
