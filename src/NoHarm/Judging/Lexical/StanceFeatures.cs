using NoHarm.Extraction;
using NoHarm.Judging.Reading;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>Tells a recommendation from what is considered, awaited, left to others or argued against.</summary>
internal static class StanceFeatures
{
    private static readonly string[] PastWords = ["not ", "n't", "no ", "never", "non", "unless", "recent", "already", "previous", "prior", "last", "available", "possible", "feasible", "appropriate"];

    private static bool IsAboutWhatWas(string? trigger) =>
        trigger is not null && Array.Exists(PastWords, word => trigger.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Sets the features of the stance of the words around a term.</summary>
    /// <param name="set">Takes a feature.</param>
    /// <param name="option">What the option asks for.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="headBy">The statement's term that names the option's main thing, or null.</param>
    /// <param name="coverage">How much of the option the statement names, 0 to 1.</param>
    public static void Set(Action<Feature, double> set, OptionReading option, StatementReading statement, Term? headBy, double coverage)
    {
        Stance stance = headBy is null ? statement.Statement.Stance : statement.StanceOver(headBy);
        bool isConditional = stance == Stance.Conditional;
        if (option.HasTrigger)
        {
            set(isConditional ? Feature.BothConditional : Feature.OptionConditional, 1);
            isConditional = false;
        }

        // "Do not stop A" argues against stopping; "no A" and "do not continue A" agree with it.
        bool keeps = statement.ActionOver(headBy) is "stop" or "hold" or "switch" or "decrease";
        if (option.IsNegative && stance == Stance.Against && !keeps)
        {
            set(Feature.BothNegative, 1);
            return;
        }

        if (isConditional)
        {
            set(Feature.Conditional, 1);
            set(Feature.ConditionalTime, IsAboutWhatWas(statement.Statement.Trigger) ? 1 : 0);
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
