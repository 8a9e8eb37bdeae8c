namespace NoHarm.Judging.Claims;

/// <summary>
/// The claims of a case with the weight of their terms. What tells a claim apart weighs most: a term that stands in the
/// question, or in many claims of the case, is the topic, which every answer speaks of.
/// </summary>
internal static class CaseClaims
{
    private const double LightWeight = 0.25;
    private const double ClinicalWeight = 1.2;
    private const double InQuestion = 0.4;
    private const double LeastDegree = 0.7;

    /// <summary>Keeps a claim of nothing but topic from dividing by 0.</summary>
    private const double LeastWeight = 0.02;

    /// <summary>Reads every option of a case as a claim, in order.</summary>
    public static Claim[] Of(BlindCase @case, ClaimTermReader reader, ClaimTermMatch match)
    {
        List<ClaimTerm>[] claims = [.. @case.Options.Select(option => reader.Read(option.Text))];
        List<ClaimTerm> question = reader.Read(@case.Presentation);
        Dictionary<string, int> frequency = claims.SelectMany(terms => terms).CountBy(term => term.Key).ToDictionary();
        return
        [
            .. claims.Select((terms, i) => new Claim(
                terms,
                [.. terms.Select(WeightOf)],
                ClaimTermReader.Denies(@case.Options[i].Text))),
        ];

        double WeightOf(ClaimTerm term)
        {
            double others = (frequency[term.Key] - 1.0) / (claims.Length + 1);
            bool isAsked = match.Best(term, question) > LeastDegree;
            return OfKind(term.Kind) * (1 - others) * (1 - others) * (isAsked ? InQuestion : 1) + LeastWeight;
        }
    }

    private static double OfKind(ClaimTermKind kind) => kind switch
    {
        ClaimTermKind.Denial => 0,
        ClaimTermKind.Light => LightWeight,
        ClaimTermKind.Content => 1,
        _ => ClinicalWeight,
    };
}
