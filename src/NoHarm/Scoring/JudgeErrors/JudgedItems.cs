using NoHarm.Benchmarks;
using NoHarm.Judging;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>One respondent's verdicts in the form in which they are redrawn.</summary>
internal sealed class JudgedItems
{
    /// <summary>The number that stands for a verdict that the judge could not give.</summary>
    public const int Unresolved = TierErrors.Verdicts;

    /// <summary>Kinds of verdicts, unresolved included.</summary>
    public const int Kinds = Unresolved + 1;

    /// <summary>Groups of like probability within the verdicts of one kind and tier.</summary>
    public const int Bins = 5;

    // Beyond these a judge's own certainty is not believed.
    private const double LeastProbability = 0.01;

    private readonly double[]?[] _binMeans = new double[]?[TierTable.Tiers * Kinds];

    public JudgedItems(IReadOnlyList<CaseAnswers> cases)
    {
        Cases = [.. cases.Select((@case, index) => @case.Answers.Select(answer => new AnswerItems(answer, index, 1.0 / @case.Answers.Count)).ToArray())];
        foreach (IGrouping<(int Tier, int Kind), (AnswerItems Answer, int Item)> cell in Cases.SelectMany(answers => answers).Where(answer => !answer.IsCertain)
            .SelectMany(answer => Enumerable.Range(0, answer.Count).Select(item => (Answer: answer, Item: item)))
            .GroupBy(pair => (pair.Answer.Tiers[pair.Item], pair.Answer.Kinds[pair.Item])))
            Group(cell.Key.Tier, cell.Key.Kind, [.. cell]);
    }

    /// <summary>Per case, its answers.</summary>
    public AnswerItems[][] Cases { get; }

    /// <summary>
    /// Mean probabilities of no, partial and yes in the groups of one kind of verdict, group after group; null where the
    /// judge gave none.
    /// </summary>
    public double[]? BinMeans(int tier, int kind) => _binMeans[tier * Kinds + kind];

    /// <summary>Resolved verdicts by tier and kind, each case with its weight, divided among its answers.</summary>
    public void Count(ReadOnlySpan<double> caseWeights, Span<double> counts)
    {
        counts.Clear();
        for (int @case = 0; @case < Cases.Length; @case++)
        {
            foreach (AnswerItems answer in Cases[@case])
            {
                foreach ((int tier, int kind, int count) in answer.Cells)
                {
                    if (kind != Unresolved)
                        counts[tier * TierErrors.Verdicts + kind] += caseWeights[@case] * answer.Weight * count;
                }
            }
        }
    }

    private void Group(int tier, int kind, (AnswerItems Answer, int Item)[] items)
    {
        if (kind == Unresolved || Array.Exists(items, pair => pair.Answer.Verdicts[pair.Item].Probabilities is null))
            return;
        Array.Sort(items, (a, b) => a.Answer.Verdicts[a.Item].Probabilities!.Value.Matched.CompareTo(b.Answer.Verdicts[b.Item].Probabilities!.Value.Matched));
        var means = new double[Bins * TierErrors.Verdicts];
        for (int bin = 0; bin < Bins; bin++)
        {
            (int start, int end) = (bin * items.Length / Bins, (bin + 1) * items.Length / Bins);
            for (int i = start; i < end; i++)
            {
                (AnswerItems answer, int item) = items[i];
                answer.Bins[item] = bin;
                VerdictProbabilities p = answer.Verdicts[item].Probabilities!.Value;
                ReadOnlySpan<double> kept = [Math.Max(p.No, LeastProbability), Math.Max(p.Partial, LeastProbability), Math.Max(p.Yes, LeastProbability)];
                for (int truth = 0; truth < kept.Length; truth++)
                    means[bin * TierErrors.Verdicts + truth] += kept[truth] / (kept[0] + kept[1] + kept[2]) / (end - start);
            }
        }

        // With fewer verdicts than groups some groups are empty; nobody asks for them, but they must be distributions.
        for (int bin = 0; bin < Bins; bin++)
        {
            if (bin * items.Length / Bins == (bin + 1) * items.Length / Bins)
                means.AsSpan(bin * TierErrors.Verdicts, TierErrors.Verdicts).Fill(1.0 / TierErrors.Verdicts);
        }

        _binMeans[tier * Kinds + kind] = means;
    }
}
