namespace NoHarm.Judging.Claims;

/// <summary>Compares a claim with an answer.</summary>
internal sealed class ClaimFeatures(ClaimTermMatch match)
{
    private const double Neighbour = 0.9;
    private const double NeighboursShare = 0.3;
    private const double Found = 0.8;

    /// <summary>The names of the features, in vector order, as the model's file has them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetNames<ClaimFeature>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>The features of a claim and an answer.</summary>
    public ClaimEvidence Compute(Claim claim, AnswerSentences answer)
    {
        double[] whole = [.. claim.Terms.Select(term => match.Best(term, answer.Whole))];
        double[][] sentences = [.. answer.Sentences.Select(sentence => claim.Terms.Select(term => match.Best(term, sentence)).ToArray())];
        (int best, double share) = BestSentence(claim, sentences);
        bool lacksQuantity = claim.Terms.Where((term, i) => term.Kind == ClaimTermKind.Quantity && whole[i] < Found).Any();
        bool lacksDenial = claim.Denies && best >= 0 && !answer.Denies[best];
        return new ClaimEvidence([1, Share(claim, whole), share, lacksDenial ? 1 : 0], best, lacksQuantity);
    }

    /// <summary>The sentence closest to a claim, its neighbours counting a little, and the largest share in any one sentence.</summary>
    private static (int Sentence, double Share) BestSentence(Claim claim, double[][] sentences)
    {
        (int best, double bestScore, double largest) = (-1, -1, 0);
        for (int s = 0; s < sentences.Length; s++)
        {
            double own = Share(claim, sentences[s]);
            double score = own + NeighboursShare * Share(claim, WithNeighbours(sentences, s));
            largest = Math.Max(largest, own);
            if (score > bestScore)
                (best, bestScore) = (s, score);
        }

        return (best, largest);
    }

    private static double[] WithNeighbours(double[][] sentences, int s)
    {
        double[] degrees = [.. sentences[s]];
        foreach (int n in new[] { s - 1, s + 1 }.Where(n => n >= 0 && n < sentences.Length))
        {
            for (int i = 0; i < degrees.Length; i++)
                degrees[i] = Math.Max(degrees[i], Neighbour * sentences[n][i]);
        }

        return degrees;
    }

    private static double Share(Claim claim, double[] degrees)
    {
        double total = claim.Weights.Sum();
        return total > 0 ? claim.Weights.Select((weight, i) => weight * degrees[i]).Sum() / total : 0;
    }
}
