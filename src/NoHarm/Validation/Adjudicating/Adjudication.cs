using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation.Sheets;

namespace NoHarm.Validation.Adjudicating;

/// <summary>Has a third person decide where raters differ.</summary>
public static class Adjudication
{
    /// <summary>The rater under whose name the decisions stand.</summary>
    public const string RaterName = "adjudicated";

    /// <summary>The pairs on which raters differ and nobody has decided, in the order of the file.</summary>
    public static IReadOnlyList<Disagreement> Open(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return
        [
            .. Pairs(labels)
                .Where(pair => pair.All(label => label.Rater != RaterName) && pair.DistinctBy(label => label.Verdict).Count() > 1)
                .Select(pair => new Disagreement(pair.Key.Respondent, pair.Key.Id, pair.Key.Trial, pair.Key.Option, [.. pair])),
        ];
    }

    /// <summary>What a sheet for the third person asks.</summary>
    /// <param name="open">The pairs to decide.</param>
    /// <param name="benchmark">The cases.</param>
    /// <param name="responses">The answers.</param>
    /// <param name="showVerdicts">Whether to show the raters' verdicts, without their names and in an order of chance.</param>
    /// <param name="random">The random stream.</param>
    /// <param name="problems">Receives pairs whose answer is not there, or not one.</param>
    /// <returns>The pairs, and the names of the columns that their hints fill.</returns>
    public static (IReadOnlyList<SheetPair> Pairs, IReadOnlyList<string> Columns) Ask(
        IReadOnlyList<Disagreement> open,
        Benchmark benchmark,
        ResponseSet responses,
        bool showVerdicts,
        Pcg64 random,
        ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(benchmark);
        ArgumentNullException.ThrowIfNull(responses);
        int columns = showVerdicts ? open.Select(pair => pair.Labels.Count).DefaultIfEmpty().Max() : 0;
        var pairs = new List<SheetPair>();
        foreach (Disagreement pair in open)
        {
            Response[] meant = [.. responses.Responses.Where(response => pair.Labels[0].Concerns(response.Key))];
            if (meant.Length != 1)
            {
                problems.Error("label-without-response", pair.Labels[0].File, pair.Labels[0].Line,
                    $"there are {meant.Length} answers that the label of {pair} may mean; expected one. Give the answers that were labelled, and name the respondent in the labels where several answered.");
                continue;
            }

            Case @case = benchmark.CaseOf(pair.Id)!;
            string[] opinions = [.. Shuffle.Of(pair.Labels, random).Select(label => LabelWords.Of(label.Verdict))];
            pairs.Add(new SheetPair(@case, meant[0], @case.Option(pair.Option)!)
            {
                Respondent = pair.Respondent,
                Stratum = "disagreement",
                Weight = pair.Labels[0].Weight,
                Hints = [.. Enumerable.Range(0, columns).Select(i => i < opinions.Length ? opinions[i] : "")],
            });
        }

        return (pairs, [.. Enumerable.Range(1, columns).Select(number => $"{SheetColumns.Opinion} {number}")]);
    }

    /// <summary>The labels with the third person's decisions.</summary>
    /// <param name="labels">The labels so far.</param>
    /// <param name="decided">The decisions, read from a sheet.</param>
    /// <param name="withAgreed">
    /// Whether the verdicts on which all raters of a pair, at least two, agreed stand under the same name too, so that it has
    /// one verdict for every pair; the rater is then the least of all who took part.
    /// </param>
    /// <param name="problems">Receives decisions that were made before, or that nobody asked for.</param>
    public static LabelSet Merge(LabelSet labels, LabelSet decided, bool withAgreed, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(problems);
        IGrouping<(string? Respondent, string Id, int Trial, int Option), Label>[] pairs = [.. Pairs(labels)];
        HashSet<(string?, string, int, int)> known = [.. pairs.Select(pair => pair.Key)];
        foreach (Label label in decided.Labels.Where(label => !known.Contains((label.Respondent, label.Id, label.Trial, label.Option))))
            problems.Error("other-labels", label.File, label.Line,
                $"option {label.Option} of {label.Id}, trial {label.Trial}, is decided and nobody labelled it; expected the labels that the sheet was drawn from. Check --labels and --key.");

        Label[] agreed = withAgreed ? [.. pairs.Where(IsAgreed).Select(Agreed)] : [];
        RaterKind kind = RaterKinds.Least([.. decided.Raters, .. agreed.Length == 0 ? [] : labels.Raters.Where(rater => rater.Name != RaterName && labels.Labels.Any(label => label.Rater == rater.Name))]);
        string note = withAgreed ? "a third person where raters differed, else the verdict that they agreed on" : "a third person, only where raters differed";
        return LabelMerge.Of(labels, new LabelSet([.. decided.Labels, .. agreed], [new Rater(RaterName, kind, note)]), problems);
    }

    private static IEnumerable<IGrouping<(string? Respondent, string Id, int Trial, int Option), Label>> Pairs(LabelSet labels) =>
        labels.Labels.GroupBy(label => (label.Respondent, label.Id, label.Trial, label.Option));

    private static bool IsAgreed(IEnumerable<Label> pair) =>
        pair.Count() > 1 && pair.All(label => label.Rater != RaterName) && pair.DistinctBy(label => label.Verdict).Count() == 1;

    private static Label Agreed(IEnumerable<Label> pair) =>
        (pair.FirstOrDefault(label => label.Evidence is not null) ?? pair.First()) with { Rater = RaterName, Note = "" };
}
