namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// How often each truth occurs among answers of which only verdicts are known: the shares that make the verdicts likeliest,
/// given the judge's error rates. For two classes it is Rogan and Gladen's estimate, cut to 0..1; for three it is found by
/// expectation and maximisation (Dempster, Laird and Rubin, JRSS B 39(1), 1977). Error rates carry over from labelled answers to
/// others; predictive values do not, because they depend on these very shares.
/// </summary>
internal static class Prevalence
{
    private const int MostSteps = 200;
    private const double Enough = 1e-6;

    // A judge who hardly tells partial from yes leaves their ratio to the labels; one who does overrules them.
    private const double PartialPrior = 4;

    // One pair: what was not seen among few is rare, not impossible.
    private const double LabelPrior = 1;

    /// <summary>The shares of no, partial and yes in one tier.</summary>
    /// <param name="verdicts">Verdicts by kind; weights need not be whole, below 0 counts as 0.</param>
    /// <param name="rates">The judge's error rates.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="labelled">Share of the labels that are partial or yes, 0 to 1; counts as much as one verdict.</param>
    /// <param name="partialShare">Partial among partial and yes where the verdicts do not tell, 0 to 1; at 0 there is no partial.</param>
    /// <param name="shares">Receives the shares, which sum to 1.</param>
    public static void Find(
        ReadOnlySpan<double> verdicts, TierTable rates, int tier, double labelled, double partialShare, Span<double> shares)
    {
        double matched = 0.5, partial = partialShare;
        double total = 0;
        foreach (double count in verdicts)
            total += Math.Max(count, 0);
        for (int step = 0; step < MostSteps; step++)
        {
            (shares[0], shares[1], shares[2]) = (1 - matched, matched * partial, matched * (1 - partial));
            double foundPartial = 0, foundYes = 0;
            for (int verdict = 0; verdict < verdicts.Length; verdict++)
            {
                double no = shares[0] * rates[tier, 0, verdict], half = shares[1] * rates[tier, 1, verdict], yes = shares[2] * rates[tier, 2, verdict];
                double all = no + half + yes;
                if (verdicts[verdict] <= 0 || all <= 0)
                    continue;
                foundPartial += verdicts[verdict] * half / all;
                foundYes += verdicts[verdict] * yes / all;
            }

            double next = (foundPartial + foundYes + LabelPrior * labelled) / (total + LabelPrior);
            double nextPartial = partialShare <= 0 ? 0 : (foundPartial + PartialPrior * partialShare) / (foundPartial + foundYes + PartialPrior);
            bool isStill = Math.Abs(next - matched) < Enough && Math.Abs(nextPartial - partial) < Enough;
            (matched, partial) = (next, nextPartial);
            if (isStill)
                break;
        }

        (shares[0], shares[1], shares[2]) = (1 - matched, matched * partial, matched * (1 - partial));
    }
}
