namespace NoHarm.Judging.Lexical;

/// <summary>Names what a wrong verdict looks like, from the features of the statement that decided it: the first rule that fits.</summary>
internal static class ErrorKinds
{
    private const string OtherWords = "says it in other words: nothing names the option's main thing";
    private const string Shared = "the words fit another option of the case better";

    private static readonly (string Kind, Func<CandidatePair, bool> Fits)[] Missed =
    [
        ("read as an argument against", pair => Has(pair, Feature.Against)),
        ("read as the opposite action", pair => Has(pair, Feature.OppositeAction) || Has(pair, Feature.NotWithdrawn)),
        ("read as left or referred to somebody else", pair => Has(pair, Feature.Delegated) || Has(pair, Feature.ReferredFor)),
        ("held back: waits for a trigger, or is read so", pair => pair.IsHeldBack && Has(pair, Feature.Conditional)),
        ("held back: another urgency", pair => pair.IsHeldBack),
        ("forbidden by another rule: contrast, dose, inaction", pair => pair.IsVetoed),
        ("names another of its class or panel only", pair => Has(pair, Feature.HeadAkin)),
        ("advice to the patient in other words", pair => Has(pair, Feature.Counsel)),
        (OtherWords, pair => Has(pair, Feature.HeadAbsent)),
        ("stands in a clause that is not read as a recommendation", pair => Has(pair, Feature.NoStance)),
        ("only considered", pair => Has(pair, Feature.Hedged)),
        (Shared, IsShared),
        ("gives another dose, target or time", Differs),
        ("lacks some of the things that the option lists", pair => Value(pair, Feature.MissingObjects) > 0),
        ("reads as another kind of action", IsOtherAction),
        ("named, and still below one half", _ => true),
    ];

    private static readonly (string Kind, Func<CandidatePair, bool> Fits)[] Invented =
    [
        ("advice on the same subject that says something else", pair => Has(pair, Feature.Counsel)),
        ("named in a clause without a recommendation", pair => Has(pair, Feature.NoStance)),
        (Shared, IsShared),
        ("gives another dose, target or time", Differs),
        ("only considered", pair => Has(pair, Feature.Hedged)),
        ("asked about or looked at, not done", IsOtherAction),
        ("named by other words of its kind", pair => Has(pair, Feature.HeadAbsent)),
        ("lacks some of the things that the option lists", pair => Value(pair, Feature.MissingObjects) > 0),
        ("names it plainly: denied, refused or done before in words that are not read", _ => true),
    ];

    /// <summary>The kind of a match that was missed.</summary>
    /// <param name="pair">The best statement, or null when none speaks of the option.</param>
    public static string OfMissed(CandidatePair? pair) =>
        pair is null ? "missed: no statement shares a word with it" : "missed: " + Missed.First(rule => rule.Fits(pair)).Kind;

    /// <summary>The kind of a match that is none.</summary>
    /// <param name="pair">The statement that was taken for a match.</param>
    public static string OfInvented(CandidatePair pair) => "invented: " + Invented.First(rule => rule.Fits(pair)).Kind;

    private static bool Has(CandidatePair pair, Feature feature) => Value(pair, feature) > 0;

    private static double Value(CandidatePair pair, Feature feature) => pair.Features[(int)feature];

    private static bool IsShared(CandidatePair pair) => Value(pair, Feature.HeadClaimed) > 0.15 || Value(pair, Feature.HeadRivalled) > 0.15;

    private static bool Differs(CandidatePair pair) =>
        pair.Differs || Has(pair, Feature.TargetOther) || Has(pair, Feature.TimeOther) || Has(pair, Feature.FrequencyOther) || Has(pair, Feature.Later);

    private static bool IsOtherAction(CandidatePair pair) =>
        Has(pair, Feature.OtherAction) || Has(pair, Feature.TreatmentOnlyAsked) || Has(pair, Feature.TreatmentOther) || Has(pair, Feature.TestOther) || Has(pair, Feature.ReferralOther);
}
