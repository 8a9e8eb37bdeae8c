using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>How far a term of a claim stands in a text, 0 (not at all) to 1 (the same).</summary>
internal sealed class ClaimTermMatch(Lexicon lexicon)
{
    private const double KindOf = 0.9;
    private const double BroaderThan = 0.45;
    private const double OtherWords = 0.9;

    /// <summary>The best degree over the terms of a text, and over its words however they are grouped.</summary>
    public double Best(ClaimTerm term, IReadOnlyList<ClaimTerm> text)
    {
        double best = 0;
        foreach (ClaimTerm other in text)
        {
            best = Math.Max(best, Degree(term, other));
            if (best >= 1)
                return 1;
        }

        return term.Stems.Count > 1 && best < OtherWords ? Math.Max(best, Scattered(term, text)) : best;
    }

    private double Degree(ClaimTerm claim, ClaimTerm text)
    {
        if (claim.Key == text.Key)
            return 1;
        double degree = 0;
        if (claim.Concept is { } wanted && text.Concept is { } found)
            degree = lexicon.IsKindOf(found, wanted) ? KindOf : lexicon.IsKindOf(wanted, found) ? BroaderThan : 0;
        if (degree >= OtherWords || claim.Stems.Count == 0)
            return degree;

        int shared = claim.Stems.Count(text.Stems.Contains);
        double likest = 0;
        foreach (string stem in claim.Stems)
        {
            foreach (string other in text.Stems)
                likest = Math.Max(likest, WordLikeness.Of(stem, other));
        }

        return Math.Max(degree, OtherWords * Math.Max(shared, likest) / claim.Stems.Count);
    }

    /// <summary>"Pain in the lower back" has the words of "low back pain".</summary>
    private static double Scattered(ClaimTerm term, IReadOnlyList<ClaimTerm> text)
    {
        double sum = 0;
        foreach (string stem in term.Stems)
        {
            double likest = 0;
            foreach (string other in text.SelectMany(other => other.Stems))
                likest = Math.Max(likest, WordLikeness.Of(stem, other));
            sum += likest;
        }

        return OtherWords * sum / term.Stems.Count;
    }
}
