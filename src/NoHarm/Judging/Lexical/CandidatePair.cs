namespace NoHarm.Judging.Lexical;

/// <summary>An option and a statement that may speak of it.</summary>
/// <param name="Option">The option's place in the case.</param>
/// <param name="Statement">The statement's place in the response.</param>
/// <param name="Features">The features in vector order.</param>
/// <param name="BreaksInaction">The option stands for doing nothing, and the response does something.</param>
/// <param name="IsOutdone">Another option asks for the same thing with the very dose or duration that the statement gives.</param>
internal sealed record CandidatePair(int Option, int Statement, double[] Features, bool BreaksInaction, bool IsOutdone)
{
    /// <summary>
    /// The benchmark's rules leave nothing to weigh: the statement argues against the action, does its opposite, leaves it
    /// or refers to somebody else, gives the opposite of a qualifier, fits another dose better, or does something where the
    /// option stands for doing nothing.
    /// </summary>
    public bool IsVetoed =>
        BreaksInaction || IsOutdone || Has(Feature.Delegated) || Has(Feature.Against) || Has(Feature.OppositeAction) || Has(Feature.ReferredFor) || Has(Feature.NotWithdrawn)
        || Has(Feature.OtherContrast) || IsOtherDrug;

    /// <summary>
    /// The rules say no, but the reading is often wrong, so that the probability is weighed and only the verdict held back:
    /// the statement waits for a clinical trigger that the option does not have, or is of the opposite urgency.
    /// </summary>
    public bool IsHeldBack => Has(Feature.UrgencyOther) || !Has(Feature.Counsel) && Has(Feature.Conditional);

    /// <summary>Dose or duration are another.</summary>
    public bool Differs => Has(Feature.DoseOther) || Has(Feature.DurationOther);

    /// <summary>Dose or duration are the same, and neither is another.</summary>
    public bool Fits => !Differs && (Has(Feature.DoseSame) || Has(Feature.DurationSame));

    /// <summary>
    /// At most a partial match: the statement only considers the action, or a qualifier that carries weight is another, or
    /// some of the tests that the option lists are missing.
    /// </summary>
    public bool IsPartial => Has(Feature.Hedged) || Has(Feature.OtherDrug) || Differs || Has(Feature.RouteOther) || Has(Feature.MissingTests);

    /// <summary>The option names one drug and the statement another that is not even of its class.</summary>
    public bool IsOtherDrug => Has(Feature.OtherDrug) && !Has(Feature.HeadAkin);

    private bool Has(Feature feature) => Features[(int)feature] > 0;
}
