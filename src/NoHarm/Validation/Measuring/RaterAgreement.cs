using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>What the raters achieve against each other: the ceiling under which a judge is to be read.</summary>
/// <param name="Pairings">Every two raters.</param>
/// <param name="Standings">Every rater against what the others say together.</param>
public sealed record RaterAgreement(IReadOnlyList<RaterPairing> Pairings, IReadOnlyList<RaterStanding> Standings)
{
    /// <summary>Measures it; empty where there is one rater only.</summary>
    public static RaterAgreement Measure(JoinedPairs joined, TieRule ties, AgreementBootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(bootstrap);
        var pairings = new List<RaterPairing>();
        var standings = new List<RaterStanding>();
        for (int rater = 0; rater < joined.Raters.Count && joined.Raters.Count > 1; rater++)
        {
            for (int other = rater + 1; other < joined.Raters.Count; other++)
            {
                int first = rater, second = other;
                (int pairs, AgreementResult result) = Compare(joined, bootstrap, pair => pair.Ratings[first], pair => pair.Ratings[second]);
                pairings.Add(new RaterPairing(
                    joined.Raters[rater].Name, joined.Raters[other].Name, pairs, Kappa(result), result.Of(AgreementGroup.Judge, "weighted-kappa"), Matched(result)));
            }

            standings.Add(Stand(joined, rater, ties, bootstrap));
        }

        return new RaterAgreement(pairings, standings);
    }

    private static RaterStanding Stand(JoinedPairs joined, int rater, TieRule ties, AgreementBootstrap bootstrap)
    {
        // Both are held against the same pairs: those that the rater and the judge decided.
        int Others(ValidationPair pair) => pair.Verdict < 0 || pair.Ratings[rater] < 0 ? -1 : Consensus.OfOthers(pair.Ratings, rater, ties);
        (int pairs, AgreementResult human) = Compare(joined, bootstrap, Others, pair => pair.Ratings[rater]);
        (_, AgreementResult judge) = Compare(joined, bootstrap, Others, pair => pair.Verdict);
        return new RaterStanding(joined.Raters[rater].Name, pairs, Kappa(human), Kappa(judge), Matched(human), Matched(judge));
    }

    private static (int Pairs, AgreementResult Result) Compare(JoinedPairs joined, AgreementBootstrap bootstrap, Func<ValidationPair, int> truth, Func<ValidationPair, int> verdict)
    {
        var cases = new Dictionary<string, int>();
        var pairs = new List<RatedPair>();
        foreach (ValidationPair pair in joined.Pairs)
        {
            int reference = truth(pair), other = verdict(pair);
            if (reference < 0 || other < 0)
                continue;
            if (!cases.TryGetValue(pair.Case.Id, out int cluster))
                cases.Add(pair.Case.Id, cluster = cases.Count);
            pairs.Add(new RatedPair(cluster, [], reference, other) { Weight = pair.Weight });
        }

        return (pairs.Count, bootstrap.Of(pairs));
    }

    private static Estimate Kappa(AgreementResult result) => result.Of(AgreementGroup.Judge, "kappa");

    private static Estimate Matched(AgreementResult result) => result.Of(AgreementGroup.Judge, "matched.kappa");
}
