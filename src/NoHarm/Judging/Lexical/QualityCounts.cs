using NoHarm.Responses;
using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>What the responses to one case add to the judge's quality.</summary>
/// <param name="Verdicts">Labels against verdicts.</param>
/// <param name="Probabilities">Probability of a match per pair.</param>
/// <param name="Outcomes">Whether the pair is labelled a match.</param>
internal sealed record QualityCounts(ConfusionMatrix Verdicts, List<double> Probabilities, List<bool> Outcomes)
{
    /// <summary>Labelled matches.</summary>
    public int Matches { get; private set; }

    /// <summary>Labelled matches among the likeliest options of their response.</summary>
    public int InGate { get; private set; }

    /// <summary>Matches for which both the rater and the judge quote the response.</summary>
    public int Quoted { get; private set; }

    /// <summary>Those whose quotations overlap.</summary>
    public int Overlapping { get; private set; }

    /// <summary>Counts the labelled responses at the given places.</summary>
    public static QualityCounts Of(LexicalTrainer trainer, IEnumerable<int> examples, LexicalModel model)
    {
        var counts = new QualityCounts(new ConfusionMatrix(3), [], []);
        foreach (int example in examples)
        {
            (OptionVerdict Verdict, OptionLabel Label)[] pairs = [.. trainer.Labelled(example, model).OrderByDescending(pair => Matched(pair.Verdict))];
            counts.InGate += pairs.Take(JudgeQuality.GateWidth).Count(pair => IsMatch(pair.Label));
            foreach ((OptionVerdict verdict, OptionLabel label) in pairs)
                counts.Add(verdict, label, trainer.TextOf(example));
        }

        return counts;
    }

    private void Add(OptionVerdict verdict, OptionLabel label, string text)
    {
        Verdicts.Add((int)label.Verdict, (int)verdict.Verdict);
        Probabilities.Add(Matched(verdict));
        Outcomes.Add(IsMatch(label));
        if (!IsMatch(label))
            return;
        Matches++;
        int start = label.Evidence.Length > 0 ? text.IndexOf(label.Evidence, StringComparison.Ordinal) : -1;
        if (start < 0 || !verdict.Matched)
            return;
        Quoted++;
        if (verdict.Spans.Any(span => span.Overlaps(new TextSpan(start, label.Evidence.Length))))
            Overlapping++;
    }

    private static double Matched(OptionVerdict verdict) => verdict.Probabilities?.Matched ?? 0;

    private static bool IsMatch(OptionLabel label) => label.Verdict != Verdict.No;
}
