namespace NoHarm.Validation.Measuring;

/// <summary>What agreement with some labels says about agreement with physicians.</summary>
public static class LabelProvenance
{
    /// <summary>The first sentence of every result.</summary>
    /// <param name="raters">Everybody whose labels were used.</param>
    public static string Statement(IReadOnlyCollection<Rater> raters)
    {
        ArgumentNullException.ThrowIfNull(raters);
        string names = string.Join(", ", raters.Select(rater => rater.Name));
        return RaterKinds.Least(raters) switch
        {
            RaterKind.Physician => $"Labelled by {(raters.Count == 1 ? "a physician" : $"{raters.Count} physicians")} ({names}).",
            RaterKind.Llm when raters.All(rater => rater.Kind == RaterKind.Llm) =>
                $"Labelled by {(raters.Count == 1 ? "a language model" : "language models")} ({names}): this is agreement with a language model, and no evidence of agreement with physicians.",
            RaterKind.Llm =>
                $"Labelled by people and language models together ({names}): this is in part agreement with a language model, and no evidence of agreement with physicians. Choose the people with --rater.",
            RaterKind.Other => $"Labelled by people who are not all physicians ({names}): no evidence of agreement with physicians.",
            _ => $"Nobody says who labelled ({names}): no evidence of agreement with physicians. Declare the raters in the first line of the labels.",
        };
    }
}
