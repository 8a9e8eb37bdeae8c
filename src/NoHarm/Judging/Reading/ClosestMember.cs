using NoHarm.Responses;

namespace NoHarm.Judging.Reading;

/// <summary>
/// The benchmark's rule of the closest member: one statement matches at most one option of a group. The likeliest member
/// keeps it; the others need a statement of their own, or are no match after all.
/// </summary>
internal static class ClosestMember
{
    /// <summary>Finds the proof of every matched option, and takes back the matches that the rule forbids.</summary>
    /// <param name="case">The case.</param>
    /// <param name="verdicts">The verdicts in rubric order; those taken back become no, in place.</param>
    /// <param name="named">The spans that the judge named itself, per option.</param>
    /// <param name="finder">Finds statements.</param>
    /// <returns>The proof per option; none for an option that is not matched.</returns>
    public static Proof[] Apply(BlindCase @case, OptionVerdict[] verdicts, IReadOnlyList<IReadOnlyList<TextSpan>> named, ProofFinder finder)
    {
        var proofs = new Proof[verdicts.Length];
        for (int i = 0; i < proofs.Length; i++)
            proofs[i] = verdicts[i].Matched ? finder.Find(i, named[i]) : Proof.None;

        foreach (IGrouping<int, int> group in Enumerable.Range(0, verdicts.Length)
            .Where(i => verdicts[i].Matched && @case.Options[i].Group is not null)
            .GroupBy(i => @case.Options[i].Group!.Value))
        {
            // The first of equals is the one that the rubric lists first.
            var takenBy = new Dictionary<int, int>();
            var winners = new List<int>();
            foreach (int i in group.OrderByDescending(i => verdicts[i].Probabilities?.Matched ?? 1))
            {
                if (winners.Count > 0 && (proofs[i].Statements.Count == 0 || proofs[i].Statements.Any(takenBy.ContainsKey)))
                {
                    int rival = proofs[i].Statements.Where(takenBy.ContainsKey).Select(s => takenBy[s]).FirstOrDefault(winners[0]);
                    proofs[i] = finder.FindOwn(i, takenBy.Keys.ToHashSet(), winners);
                    if (proofs[i].Statements.Count == 0)
                    {
                        verdicts[i] = TakenBack(verdicts[i], verdicts[rival]);
                        continue;
                    }
                }

                winners.Add(i);
                foreach (int statement in proofs[i].Statements)
                    takenBy.TryAdd(statement, i);
            }
        }

        return proofs;
    }

    /// <summary>It would be matched only if the closer member were not: its matched mass times that member's probability of no.</summary>
    private static OptionVerdict TakenBack(OptionVerdict verdict, OptionVerdict rival)
    {
        VerdictProbabilities? probabilities = verdict.Probabilities;
        if (probabilities is { } own && rival.Probabilities is { } other)
        {
            (double partial, double yes) = (own.Partial * other.No, own.Yes * other.No);
            probabilities = new VerdictProbabilities(1 - partial - yes, partial, yes).Rounded();
        }

        return verdict with { Verdict = Verdict.No, Probabilities = probabilities };
    }
}
