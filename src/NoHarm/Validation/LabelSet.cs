using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Responses;

namespace NoHarm.Validation;

/// <summary>The labels of one file and who gave them.</summary>
/// <param name="Labels">The labels in file order; unique per answer, option and rater.</param>
/// <param name="Raters">Every rater who is declared or gave a label, in order of first mention.</param>
public sealed record LabelSet(IReadOnlyList<Label> Labels, IReadOnlyList<Rater> Raters)
{
    /// <summary>What a rater is; unknown for a name that nobody declared.</summary>
    public RaterKind KindOf(string rater) => Raters.FirstOrDefault(known => known.Name == rater)?.Kind ?? RaterKind.Unknown;

    /// <summary>Reports labels of cases or options that the benchmark does not have.</summary>
    public void CheckAgainst(Benchmark benchmark, ProblemList problems)
    {
        foreach (IGrouping<string, Label> group in Labels.GroupBy(label => label.Id))
        {
            Label first = group.First();
            if (benchmark.CaseOf(group.Key) is not { } @case)
            {
                string nearest = NearestName.Of(group.Key, benchmark.Cases.Select(known => known.Id)) is { } name ? $" The nearest is \"{name}\"." : "";
                problems.Error("unknown-id", first.File, first.Line,
                    $"the id \"{group.Key}\" ({group.Count()} labels) is no case of {benchmark.Folder}; expected one of its {benchmark.Cases.Count} cases or a variant.{nearest}");
                continue;
            }

            foreach (IGrouping<int, Label> labels in group.Where(label => @case.Option(label.Option) is null).GroupBy(label => label.Option))
            {
                Label label = labels.First();
                problems.Error("unknown-option", label.File, label.Line,
                    $"option {labels.Key} ({labels.Count()} labels) is not in {@case.Id}; expected one of its {@case.Options.Count} options. Check whether the labels belong to another version of the rubric.");
            }
        }
    }

    /// <summary>Reports evidence that is not an exact part of the answer, cases that were swapped, and labels without an answer.</summary>
    public void CheckEvidence(ResponseSet responses, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(responses);
        EvidenceCheck.Report(Labels, responses, problems);
    }

    /// <summary>
    /// Reports, once per rater, the pairs that other raters labelled and this one did not. They are counted for those who
    /// labelled them; nobody's verdict is made up.
    /// </summary>
    public void CheckCoverage(ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        (string?, string, int, int)[] pairs = [.. Labels.Select(label => (label.Respondent, label.Id, label.Trial, label.Option)).Distinct()];
        foreach (IGrouping<string, Label> given in Labels.GroupBy(label => label.Rater))
        {
            HashSet<(string?, string, int, int)> own = [.. given.Select(label => (label.Respondent, label.Id, label.Trial, label.Option))];
            if (own.Count == pairs.Length)
                continue;
            (string? respondent, string id, int trial, int option) = pairs.First(pair => !own.Contains(pair));
            problems.Warning("missing-pair", given.First().File, null,
                $"{given.Key} labelled {own.Count} of the {pairs.Length} pairs that anybody labelled; the first that is missing is option {option} of {respondent ?? "*"}/{id}/{trial}. What is there is used, and nothing is filled in. If all were meant to be labelled, ask for the rest.");
        }
    }
}
