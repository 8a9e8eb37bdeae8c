using NoHarm.Input;

namespace NoHarm.Validation;

/// <summary>Puts label sets together.</summary>
public static class LabelMerge
{
    /// <summary>The labels of both, the first set's in front.</summary>
    /// <param name="first">A set.</param>
    /// <param name="second">Another one, of other raters or other pairs.</param>
    /// <param name="problems">Receives what the two contradict each other in.</param>
    public static LabelSet Of(LabelSet first, LabelSet second, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(problems);
        Dictionary<string, Rater> raters = first.Raters.ToDictionary(rater => rater.Name);
        foreach (Rater rater in second.Raters)
        {
            if (!raters.TryAdd(rater.Name, rater) && raters[rater.Name].Kind != rater.Kind)
                problems.Error("duplicate-rater", FileOf(second), null,
                    $"the rater \"{rater.Name}\" is {LabelWords.Of(rater.Kind)} here and {LabelWords.Of(raters[rater.Name].Kind)} in {FileOf(first)}; expected one kind. Are they two people? Give one another name.");
        }

        Dictionary<(string?, string, int, int, string), Label> given = first.Labels.ToDictionary(Place);
        Dictionary<(string?, string, int, int), Label> pairs = first.Labels.DistinctBy(Pair).ToDictionary(Pair);
        foreach (Label label in second.Labels)
        {
            if (given.TryGetValue(Place(label), out Label? before))
                problems.Error("duplicate-label", label.File, label.Line,
                    $"rater {label.Rater} already labelled option {label.Option} of {label.Id}, trial {label.Trial}, at {before.File}:{before.Line}; expected one label. Was the sheet imported before?");
            else if (pairs.TryGetValue(Pair(label), out Label? other) && other.Weight != label.Weight)
                problems.Error("two-weights", label.File, label.Line,
                    $"option {label.Option} of {label.Id}, trial {label.Trial}, has the weight {label.Weight}, and {other.Weight} at {other.File}:{other.Line}; expected one weight. Labels of two drawings do not add up: keep them in two files.");
        }

        return new LabelSet([.. first.Labels, .. second.Labels], [.. raters.Values]);
    }

    private static string FileOf(LabelSet set) => set.Labels.Count > 0 ? set.Labels[0].File : "";

    private static (string?, string, int, int, string) Place(Label label) => (label.Respondent, label.Id, label.Trial, label.Option, label.Rater);

    private static (string?, string, int, int) Pair(Label label) => (label.Respondent, label.Id, label.Trial, label.Option);
}
