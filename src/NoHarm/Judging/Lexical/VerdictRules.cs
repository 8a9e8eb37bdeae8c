using NoHarm.Extraction;
using NoHarm.Judging.Reading;

namespace NoHarm.Judging.Lexical;

/// <summary>From the model's pair probabilities to verdicts, evidence and actions (the benchmark's rule of the closest member included).</summary>
internal static class VerdictRules
{
    /// <summary>Decides every option of a case.</summary>
    public static Judgement Decide(
        BlindCase @case,
        CaseReading reading,
        ResponseReading response,
        string text,
        IReadOnlyList<PairScore> pairs,
        LexicalModel model)
    {
        PairScore?[] best = BestPerOption(@case, pairs, model);
        var verdicts = new OptionVerdict[@case.Options.Count];
        for (int i = 0; i < verdicts.Length; i++)
            verdicts[i] = Verdict(@case.Options[i].Id, best[i], response, text, model);
        ILookup<int, int> matched = Enumerable.Range(0, verdicts.Length)
            .Where(i => verdicts[i].Matched)
            .ToLookup(i => best[i]!.Statement, i => @case.Options[i].Id);
        return new Judgement(verdicts, ActionList.Of(response, matched));
    }

    /// <summary>
    /// The best statement of each option, such that one statement matches at most one member of a group: the closest.
    /// </summary>
    private static PairScore?[] BestPerOption(BlindCase @case, IReadOnlyList<PairScore> pairs, LexicalModel model)
    {
        var best = new PairScore?[@case.Options.Count];
        var taken = new Dictionary<(int Group, int Statement), int>();
        foreach (PairScore pair in pairs.OrderByDescending(pair => pair.Match).ThenBy(pair => pair.Option).ThenBy(pair => pair.Statement))
        {
            if (best[pair.Option] is not null)
                continue;
            if (pair.Match >= model.MatchThreshold && @case.Options[pair.Option].Group is { } group
                && !taken.TryAdd((group, pair.Statement), pair.Option))
                continue;
            best[pair.Option] = pair;
        }

        return best;
    }

    private static OptionVerdict Verdict(int option, PairScore? pair, ResponseReading response, string text, LexicalModel model)
    {
        if (pair is null)
            return new OptionVerdict(option, Judging.Verdict.No) { Probabilities = new VerdictProbabilities(1, 0, 0) };

        var probabilities = new VerdictProbabilities(1 - pair.Match, pair.Match * (1 - pair.Full), pair.Match * pair.Full);
        Statement statement = response.Statements[pair.Statement].Statement;
        if (pair.Match < model.MatchThreshold)
            return new OptionVerdict(option, Judging.Verdict.No) { Probabilities = probabilities, Stance = statement.Stance };

        return new OptionVerdict(option, pair.Full >= model.FullThreshold ? Judging.Verdict.Yes : Judging.Verdict.Partial)
        {
            Probabilities = probabilities,
            Stance = statement.Stance,
            Spans = [statement.Span],
            Evidence = statement.Span.Of(text),
        };
    }
}
