namespace NoHarm.Judging.Combining;

/// <summary>What a member's verdict counts for in a combination.</summary>
internal static class Votes
{
    /// <summary>The vote, as a record keeps it: four decimals.</summary>
    public static Vote Of(IJudge judge, OptionVerdict verdict) =>
        new(judge.Name, verdict.Verdict, verdict.Probabilities?.Rounded(), verdict.Resolved);

    /// <summary>The probabilities of a verdict that was decided; a judge that gives none is sure.</summary>
    public static VerdictProbabilities ProbabilitiesOf(OptionVerdict verdict) => verdict.Probabilities ?? verdict.Verdict switch
    {
        Verdict.Yes => new VerdictProbabilities(0, 0, 1),
        Verdict.Partial => new VerdictProbabilities(0, 1, 0),
        _ => new VerdictProbabilities(1, 0, 0),
    };

    /// <summary>A verdict as an opinion, so that it can be decided again.</summary>
    public static OptionOpinion ToOpinion(this OptionVerdict verdict) =>
        new(verdict.OptionId, verdict.Resolved ? ProbabilitiesOf(verdict) : null)
        {
            UnresolvedReason = verdict.UnresolvedReason,
            Mass = verdict.Mass,
            Rationale = verdict.Rationale,
            Spans = verdict.Spans,
            Stance = verdict.Matched ? verdict.Stance : null,
            Votes = verdict.Votes,
        };
}
