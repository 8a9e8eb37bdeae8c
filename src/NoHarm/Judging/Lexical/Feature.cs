namespace NoHarm.Judging.Lexical;

/// <summary>What the model sees of an option and a statement; the names in the model file are these.</summary>
internal enum Feature
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>Weighted share of the option's terms that the statement has, 0 to 1.</summary>
    Coverage,

    /// <summary>The share above one half, so that the model may bend there.</summary>
    CoverageAboveHalf,

    /// <summary>The same share over the things that one orders, gives or refers to.</summary>
    Objects,

    /// <summary>How well the statement names the option's main thing, 0 to 1.</summary>
    Head,

    /// <summary>The main thing is not named at all.</summary>
    HeadAbsent,

    /// <summary>Share that only the heading above the statement adds.</summary>
    HeadingAdds,

    /// <summary>Share that only the rest of the sentence or list item adds.</summary>
    SentenceAdds,

    /// <summary>Share over the whole response.</summary>
    ResponseCoverage,

    /// <summary>Cosine of character n-grams.</summary>
    Grams,

    /// <summary>Token set ratio.</summary>
    Fuzzy,

    /// <summary>Cosine of embeddings.</summary>
    Embedding,

    /// <summary>One over the option's rank for this statement.</summary>
    Rank,

    /// <summary>How far the best other option for this statement leads, 0 or more.</summary>
    Behind,

    /// <summary>Same class of action.</summary>
    SameAction,

    /// <summary>Another class of the same family.</summary>
    RelatedAction,

    /// <summary>A class that undoes or forbids the option's.</summary>
    OppositeAction,

    /// <summary>Some other class.</summary>
    OtherAction,

    /// <summary>The statement refers to somebody for the thing; the option wants the thing itself.</summary>
    ReferredFor,

    /// <summary>The statement has no verb; the thing named implies the option's class of action.</summary>
    ImpliedAction,

    /// <summary>The statement has no verb; the thing named implies another class of action.</summary>
    ImpliedOther,

    /// <summary>The statement only considers.</summary>
    Hedged,

    /// <summary>The statement waits for a trigger that the option does not have.</summary>
    Conditional,

    /// <summary>Coverage of a statement that waits for a trigger.</summary>
    ConditionalCoverage,

    /// <summary>The statement leaves the decision to somebody.</summary>
    Delegated,

    /// <summary>The statement argues against.</summary>
    Against,

    /// <summary>The statement says it was done.</summary>
    Done,

    /// <summary>The statement recommends nothing.</summary>
    NoStance,

    /// <summary>Coverage of a statement that recommends nothing.</summary>
    NoStanceCoverage,

    /// <summary>Option and statement both depend on a trigger.</summary>
    BothConditional,

    /// <summary>The option depends on a trigger and the statement does not.</summary>
    OptionConditional,

    /// <summary>The option asks to leave something undone and the statement argues against it.</summary>
    BothNegative,

    /// <summary>Same dose.</summary>
    DoseSame,

    /// <summary>Another dose.</summary>
    DoseOther,

    /// <summary>The option has a dose, the statement none.</summary>
    DoseMissing,

    /// <summary>Same frequency.</summary>
    FrequencySame,

    /// <summary>Another frequency.</summary>
    FrequencyOther,

    /// <summary>Same duration.</summary>
    DurationSame,

    /// <summary>Another duration.</summary>
    DurationOther,

    /// <summary>Another route.</summary>
    RouteOther,

    /// <summary>Same urgency.</summary>
    UrgencySame,

    /// <summary>Another urgency.</summary>
    UrgencyOther,

    /// <summary>The option has an urgency, the statement none.</summary>
    UrgencyMissing,

    /// <summary>By how much of a year the statement puts it off, 0 to 1, where the option does not.</summary>
    Later,

    /// <summary>Share of the option's numbers (targets, thresholds) that the statement has.</summary>
    Numbers,

    /// <summary>Share of the option's numbers that the statement lacks although it has others.</summary>
    OtherNumbers,

    /// <summary>One asks for contrast and the other for none.</summary>
    OtherContrast,

    /// <summary>The option takes something away and the statement does not.</summary>
    NotWithdrawn,

    /// <summary>The statement names another drug and not the option's.</summary>
    OtherDrug,

    /// <summary>Things that the option asks for and the statement lacks, as a share of them.</summary>
    MissingObjects,

    /// <summary>Share of the option's tests that the statement lacks, where it lists several and the statement names one.</summary>
    MissingTests,

    /// <summary>The option is advice to the patient.</summary>
    Counsel,

    /// <summary>Coverage of an option that is advice.</summary>
    CounselCoverage,

    /// <summary>The option is a referral.</summary>
    Referral,

    /// <summary>Natural logarithm of 1 + number of the option's terms.</summary>
    OptionTerms,

    /// <summary>How well the best-named of the option's things is named, 0 to 1.</summary>
    BestObject,

    /// <summary>The main thing is not named, but another of its class or panel is.</summary>
    HeadAkin,

    /// <summary>By how much another option's main thing fits the same words better, 0 to 1.</summary>
    HeadClaimed,

    /// <summary>By how much another option with the same main words is covered better, 0 to 1.</summary>
    HeadRivalled,

    /// <summary>How well the heading names the main thing, 0 to 1.</summary>
    HeadInHeading,

    /// <summary>How well the rest of the sentence names the main thing, 0 to 1.</summary>
    HeadInSentence,

    /// <summary>Coverage without the terms of reason and trigger, 0 to 1.</summary>
    MainCoverage,

    /// <summary>Coverage of the terms of reason and trigger, 0 to 1.</summary>
    AsideCoverage,

    /// <summary>Likeness to a wording that the guidance names as a match, 0 to 1.</summary>
    LikeGuidance,

    /// <summary>Likeness to a wording that the guidance names as no match, 0 to 1.</summary>
    LikeLookAlike,

    /// <summary>One denies something and the other does not.</summary>
    DenialDiffers,

    /// <summary>Natural logarithm of 1 + number of things that the statement orders, gives or refers to.</summary>
    StatementObjects,

    /// <summary>Natural logarithm of 1 + number of the statement's terms.</summary>
    StatementTerms,

    /// <summary>The statement is a heading.</summary>
    IsHeading,

    /// <summary>The trigger is about what was done before or is possible: it may hold by default.</summary>
    ConditionalTime,

    /// <summary>The option treats; the statement asks, tests or informs.</summary>
    TreatmentOnlyAsked,

    /// <summary>The option treats; the statement does something else.</summary>
    TreatmentOther,

    /// <summary>The option tests; the statement does something else.</summary>
    TestOther,

    /// <summary>The option informs; the statement does something else.</summary>
    CounselOther,

    /// <summary>The option refers; the statement does something else.</summary>
    ReferralOther,

    /// <summary>Same target value.</summary>
    TargetSame,

    /// <summary>Another target value.</summary>
    TargetOther,

    /// <summary>Due at about the same time.</summary>
    TimeSame,

    /// <summary>Due at quite another time.</summary>
    TimeOther,
}
