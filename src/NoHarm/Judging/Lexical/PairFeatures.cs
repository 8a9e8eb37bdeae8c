using NoHarm.Judging.Reading;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>Computes the features of an option and a statement.</summary>
internal sealed class PairFeatures(Lexicon lexicon)
{
    /// <summary>Names of the features in vector order, as the model file has them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<Feature>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>The features of one pair.</summary>
    /// <param name="option">The option.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="context">What the rest of the sentence and of the response says.</param>
    /// <param name="scores">The statement's retrieval scores.</param>
    /// <param name="index">The option's place in them.</param>
    public double[] Compute(OptionReading option, StatementReading statement, PairContext context, OptionScores scores, int index)
    {
        var features = new double[Names.Count];
        void Set(Feature feature, double value) => features[(int)feature] = value;

        Set(Feature.Constant, 1);
        Coverage own = Coverage.Of(option, statement.Reading, lexicon);
        Set(Feature.Coverage, own.All);
        Set(Feature.CoverageAboveHalf, Math.Max(0, own.All - 0.5));
        Set(Feature.Objects, own.Objects);
        Set(Feature.MissingObjects, own.MissingObjects);
        Set(Feature.MissingTests, MissingTests(option, statement.Reading));
        (double head, Term? headBy) = context.Claims.Of(index);
        Set(Feature.Head, head);
        Set(Feature.HeadAbsent, head == 0 ? 1 : 0);
        Set(Feature.BestObject, BestObject(option, statement.Reading));
        Set(Feature.HeadAkin, context.Claims.Akin[index]);
        Set(Feature.HeadClaimed, context.Claims.ClaimedBy(index));
        Set(Feature.HeadRivalled, context.Claims.Rivalled(index));
        Set(Feature.HeadInHeading, Within(option.Head, statement.Heading));
        Set(Feature.HeadInSentence, Within(option.Head, context.Sentence));
        Set(Feature.MainCoverage, own.Main);
        Set(Feature.AsideCoverage, own.Aside);
        Set(Feature.LikeGuidance, option.Phrases.LikeMatching(statement.Reading));
        Set(Feature.LikeLookAlike, option.Phrases.LikeLookAlike(statement.Reading));
        Set(Feature.DenialDiffers, option.IsDenial != statement.IsDenial ? 1 : 0);
        Set(Feature.StatementObjects, Math.Log(1 + statement.Reading.Terms.Count(term => term.IsObject)));
        Set(Feature.StatementTerms, Math.Log(1 + statement.Reading.Terms.Count));
        Set(Feature.IsHeading, statement.Statement.IsHeading ? 1 : 0);
        Set(Feature.HeadingAdds, AddedBy(statement.Heading, option, statement, own));
        Set(Feature.SentenceAdds, AddedBy(context.Sentence, option, statement, own));
        Set(Feature.ResponseCoverage, context.ResponseCoverage);
        Set(Feature.Grams, scores.Grams[index]);
        Set(Feature.Fuzzy, scores.Fuzzy[index]);
        Set(Feature.Embedding, scores.Embedding[index]);
        (double rank, double behind) = Competition(scores, index);
        Set(Feature.Rank, rank);
        Set(Feature.Behind, behind);
        if (!option.IsInaction)
            StanceFeatures.Set(Set, option, statement, headBy, own.All);
        if (!option.IsInaction && features[(int)Feature.BothNegative] == 0)
            ActionFeatures.Set(Set, option, statement, headBy, lexicon);
        QualifierFeatures.Set(Set, option.Qualifiers, statement.Qualifiers, statement.Near(headBy));
        SetNumbers(Set, option.Reading, statement.Reading);
        Set(Feature.OtherContrast, option.Contrast is { } wanted && statement.Contrast is { } given && wanted != given ? 1 : 0);
        Set(Feature.OtherDrug, head == 0 && option.Head?.Kind == ConceptKind.Drug && statement.Reading.Terms.Any(term => term.Kind == ConceptKind.Drug) ? 1 : 0);
        bool isCounsel = option.Action is "counsel" or "reassure";
        Set(Feature.Counsel, isCounsel ? 1 : 0);
        Set(Feature.CounselCoverage, isCounsel ? own.All : 0);
        Set(Feature.Referral, option.Action == "refer" ? 1 : 0);
        Set(Feature.OptionTerms, Math.Log(1 + option.Reading.Terms.Count));
        return features;
    }

    /// <summary>How much of the option a text beside the statement adds.</summary>
    private double AddedBy(TermReading beside, OptionReading option, StatementReading statement, Coverage own) =>
        beside.Terms.Count == 0 ? 0 : Math.Max(0, Coverage.Of(option, statement.Reading, lexicon, beside).All - own.All);

    /// <summary>How well the best-named of the things that the option asks for is named: it may ask for several.</summary>
    private double BestObject(OptionReading option, TermReading statement)
    {
        double best = 0;
        for (int i = 0; i < option.Weights.Length; i++)
        {
            if (option.Reading.Terms[i].IsObject && !option.IsAside[i])
                best = Math.Max(best, TermMatch.Best(option.Reading.Terms[i], statement, lexicon).Degree);
        }

        return best;
    }

    private double MissingTests(OptionReading option, TermReading statement)
    {
        Term[] tests = [.. option.Reading.Terms.Where((term, i) => term.Kind == ConceptKind.Test && !option.IsAside[i])];
        int missing = tests.Count(test => TermMatch.Best(test, statement, lexicon).Degree == 0);
        return tests.Length > 1 && missing < tests.Length ? (double)missing / tests.Length : 0;
    }

    private double Within(Term? thing, TermReading text) =>
        thing is null || text.Terms.Count == 0 ? 0 : TermMatch.Best(thing, text, lexicon).Degree;

    private static (double Rank, double Behind) Competition(OptionScores scores, int index)
    {
        double own = scores.Overlap[index];
        int better = 0;
        double best = 0;
        for (int i = 0; i < scores.Overlap.Length; i++)
        {
            if (i == index)
                continue;
            best = Math.Max(best, scores.Overlap[i]);
            better += scores.Fused[i] > scores.Fused[index] ? 1 : 0;
        }

        return (1.0 / (1 + better), Math.Max(0, best - own));
    }

    private static void SetNumbers(Action<Feature, double> set, TermReading option, TermReading statement)
    {
        string[] wanted = [.. option.Words.Where(word => word.IsNumber).Select(word => word.Stem).Distinct()];
        if (wanted.Length == 0)
            return;
        HashSet<string> given = [.. statement.Words.Where(word => word.IsNumber).Select(word => word.Stem)];
        double shared = (double)wanted.Count(given.Contains) / wanted.Length;
        set(Feature.Numbers, shared);
        set(Feature.OtherNumbers, given.Count > 0 ? 1 - shared : 0);
    }
}
