using NoHarm.Input;
using NoHarm.Responses;

namespace NoHarm.Validation;

/// <summary>
/// Compares the evidence of labels with the answers. Evidence is also what shows that somebody labelled the wrong answer:
/// it is then an exact part of another one.
/// </summary>
internal static class EvidenceCheck
{
    /// <summary>Reports labels without an answer, swapped cases and evidence that is in no answer, in the order of the lines.</summary>
    public static void Report(IReadOnlyList<Label> labels, ResponseSet responses, ProblemList problems)
    {
        ILookup<(string Id, int Trial), Response> byKey = responses.Responses.ToLookup(response => (response.Key.Id, response.Key.Trial));
        var missing = new HashSet<(string?, string, int)>();
        var misplaced = new List<Misplaced>();
        var found = new List<(int Line, Action Report)>();
        foreach (Label label in labels)
        {
            Response[] meant = [.. byKey[(label.Id, label.Trial)].Where(response => label.Concerns(response.Key))];
            if (meant.Length == 0)
            {
                if (missing.Add((label.Respondent, label.Id, label.Trial)))
                {
                    found.Add((label.Line, () => problems.Warning("label-without-response", label.File, label.Line,
                        $"there is no answer of {label.Respondent ?? "any respondent"} to {label.Id}, trial {label.Trial}; expected the answer that was labelled. Its labels are not used.")));
                }
            }
            else if (label.Evidence is { Length: > 0 } evidence && !Array.Exists(meant, response => Holds(response, evidence)))
            {
                misplaced.Add(new Misplaced(label, meant[0].Key));
            }
        }

        foreach (IGrouping<(string Rater, ResponseKey Place), Misplaced> group in misplaced.GroupBy(one => (one.Label.Rater, one.Place)))
        {
            if (Elsewhere([.. group], responses) is { } other)
            {
                foreach (Misplaced one in group)
                    one.Other = other;
            }
        }

        ReportSwaps(misplaced, found, problems);
        foreach (Misplaced one in misplaced.Where(one => !one.IsReported))
            found.Add((one.Label.Line, () => ReportSingle(one, problems)));
        foreach ((int _, Action report) in found.OrderBy(item => item.Line))
            report();
    }

    private static bool Holds(Response response, string evidence) => response.Text.Contains(evidence, StringComparison.Ordinal);

    /// <summary>The answer that holds most of what one rater quoted for another answer; null when it holds less than half.</summary>
    private static ResponseKey? Elsewhere(Misplaced[] quoted, ResponseSet responses)
    {
        (ResponseKey key, int held) = responses.Responses
            .Where(response => response.Key != quoted[0].Place)
            .Select(response => (response.Key, Held: quoted.Count(one => Holds(response, one.Label.Evidence!))))
            .DefaultIfEmpty()
            .MaxBy(other => other.Held);
        return held > 0 && 2 * held >= quoted.Length ? key : null;
    }

    private static void ReportSwaps(List<Misplaced> misplaced, List<(int Line, Action Report)> found, ProblemList problems)
    {
        foreach (Misplaced one in misplaced)
        {
            if (one.IsReported || one.Other is not { } other)
                continue;
            Misplaced[] there = [.. misplaced.Where(back => back.Label.Rater == one.Label.Rater && back.Place == other && back.Other == one.Place)];
            if (there.Length == 0)
                continue;
            Misplaced[] here = [.. misplaced.Where(same => same.Label.Rater == one.Label.Rater && same.Place == one.Place)];
            foreach (Misplaced reported in here.Concat(there))
                reported.IsReported = true;
            found.Add((one.Label.Line, () => problems.Error("swapped-cases", one.Label.File, one.Label.Line,
                $"what {one.Label.Rater} quotes from {one.Place} is in the answer of {other}, and the other way round ({here.Length} and {there.Length} labels); expected evidence from the answer that was labelled. The two were swapped: exchange respondent, id and trial of their labels, those without evidence too.")));
        }
    }

    private static void ReportSingle(Misplaced one, ProblemList problems)
    {
        Label label = one.Label;
        string elsewhere = one.Other is { } other ? $" It is in the answer of {other}: was the label meant for that?" : "";
        problems.Error("evidence-not-in-response", label.File, label.Line,
            $"the evidence for option {label.Option} is not in the answer to {label.Id}, trial {label.Trial}; expected its exact words, case and line breaks included. Copy them from the answer.{elsewhere}");
    }

    private sealed class Misplaced(Label label, ResponseKey place)
    {
        public Label Label { get; } = label;

        public ResponseKey Place { get; } = place;

        public ResponseKey? Other { get; set; }

        public bool IsReported { get; set; }
    }
}
