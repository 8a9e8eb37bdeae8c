using NoHarm.Extraction;
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
        (double head, Term? headBy) = option.Head is null ? (0, null) : TermMatch.Best(option.Head, statement.Reading, lexicon);
        Set(Feature.Head, head);
        Set(Feature.HeadAbsent, head == 0 ? 1 : 0);
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
            SetStance(Set, option, statement, headBy, own.All);
        if (!option.IsInaction && features[(int)Feature.BothNegative] == 0)
            SetAction(Set, option, statement, headBy);
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

    private void SetAction(Action<Feature, double> set, OptionReading option, StatementReading statement, Term? thing)
    {
        string? action = statement.ActionOver(thing);
        if (option.Action is not { } wanted)
            return;
        if (wanted is "stop" or "hold" && !(action is "stop" or "hold" or "avoid" or "decrease" or "switch"))
            set(Feature.NotWithdrawn, 1);
        if (action == "refer" && wanted != "refer" && thing is not null && statement.NamesSpecialtyBefore(thing))
            set(Feature.ReferredFor, 1);
        if (action is null)
        {
            if (thing is not null && ImpliedBy(thing.Kind) is { } implied)
                set(lexicon.AreOpposite(implied, wanted) ? Feature.OppositeAction : implied == wanted || ActionFamilies.Share(implied, wanted) ? Feature.ImpliedAction : Feature.ImpliedOther, 1);
            return;
        }

        Feature relation = action == wanted ? Feature.SameAction
            : lexicon.AreOpposite(action, wanted) ? Feature.OppositeAction
            : ActionFamilies.Share(action, wanted) ? Feature.RelatedAction
            : Feature.OtherAction;
        set(relation, 1);
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

    /// <summary>In a plan a bare test is ordered, a bare drug is given, a bare specialty is referred to.</summary>
    private static string? ImpliedBy(ConceptKind kind) => kind switch
    {
        ConceptKind.Test => "order",
        ConceptKind.Drug or ConceptKind.DrugClass => "start",
        ConceptKind.Procedure => "perform",
        ConceptKind.Specialty => "refer",
        _ => null,
    };

    private static void SetStance(Action<Feature, double> set, OptionReading option, StatementReading statement, Term? headBy, double coverage)
    {
        Stance stance = headBy is null ? statement.Statement.Stance : statement.StanceOver(headBy);
        bool isConditional = stance == Stance.Conditional;
        if (option.HasTrigger)
        {
            set(isConditional ? Feature.BothConditional : Feature.OptionConditional, 1);
            isConditional = false;
        }

        if (option.IsNegative && stance == Stance.Against)
        {
            set(Feature.BothNegative, 1);
            return;
        }

        if (isConditional)
        {
            set(Feature.Conditional, 1);
            set(Feature.ConditionalCoverage, coverage);
        }
        else if (stance == Stance.None)
        {
            set(Feature.NoStance, 1);
            set(Feature.NoStanceCoverage, coverage);
        }
        else if (stance is Stance.Hedged or Stance.Delegated or Stance.Against or Stance.Done)
        {
            set(Enum.Parse<Feature>(stance.ToString()), 1);
        }
    }
}
