namespace NoHarm.Judging.Lexical;

/// <summary>An option with its best statement, and what the model thinks of them.</summary>
/// <param name="Option">The option's place in the case.</param>
/// <param name="Statement">The statement's place in the response, or -1 when nothing speaks of the option.</param>
/// <param name="Match">Probability of a match, 0 to 1.</param>
/// <param name="Full">Probability of a full match among matches, 0 to 1.</param>
internal sealed record OptionScore(int Option, int Statement, double Match, double Full)
{
    /// <summary>The most that a statement can be worth that a rule forbids: the reading of the text may be wrong, but it decides.</summary>
    private const double Forbidden = 0.45;

    /// <summary>The same where the rule compares with the whole response or with the other options, and hardly errs.</summary>
    private const double Impossible = 0.03;

    /// <summary>The most that a match can be in full where a rule makes it partial.</summary>
    private const double Partial = 0.25;

    /// <summary>What the model thinks of an option.</summary>
    /// <param name="evidence">What the response has for it.</param>
    /// <param name="model">The model.</param>
    /// <param name="taken">Statements that already prove another member of its group.</param>
    public static OptionScore Of(OptionEvidence evidence, LexicalModel model, IReadOnlySet<int> taken)
    {
        if (evidence.Best(taken) is not var (pair, logit))
            return new OptionScore(evidence.Option, -1, model.Unmentioned, 0);
        double match = model.ProbabilityOfMatch(logit, evidence.VectorOf(pair, logit));
        double full = model.ProbabilityOfFull(pair.Features);
        return new OptionScore(
            evidence.Option,
            pair.Statement,
            Math.Min(match, pair.BreaksInaction || pair.IsOutdone ? Impossible : pair.IsVetoed || pair.IsHeldBack ? Forbidden : 1),
            pair.IsPartial ? Math.Min(full, Partial) : full);
    }
}
