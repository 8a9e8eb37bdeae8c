using NoHarm.Extraction;
using NoHarm.Judging.Reading;

namespace NoHarm.Judging.Lexical;

/// <summary>From candidate pairs to verdicts, evidence and actions (the benchmark's rule of the closest member included).</summary>
internal static class VerdictRules
{
    private static readonly HashSet<int> Nothing = [];

    /// <summary>Decides every option of a case.</summary>
    public static Judgement Decide(BlindCase @case, ResponseReading response, string text, IEnumerable<CandidatePair> pairs, LexicalModel model)
    {
        OptionScore[] scores = Scores(@case, Gather(@case.Options.Count, pairs, model), model);
        OptionVerdict[] verdicts = [.. scores.Select((score, i) => Verdict(@case.Options[i].Id, score, response, text, model))];
        ILookup<int, int> matched = Enumerable.Range(0, verdicts.Length)
            .Where(i => verdicts[i].Matched)
            .ToLookup(i => scores[i].Statement, i => @case.Options[i].Id);
        return new Judgement(verdicts, ActionList.Of(response, matched));
    }

    /// <summary>What a response has for each option, in order.</summary>
    public static OptionEvidence[] Gather(int options, IEnumerable<CandidatePair> pairs, LexicalModel model)
    {
        OptionEvidence[] evidence = [.. Enumerable.Range(0, options).Select(option => new OptionEvidence(option))];
        foreach (CandidatePair pair in pairs)
            evidence[pair.Option].Add(pair, model.LogOddsOfMatch(pair.Features));
        return evidence;
    }

    /// <summary>
    /// The score of each option, such that one statement matches at most one member of a group: the closest. The others
    /// have to do with their next best statement.
    /// </summary>
    private static OptionScore[] Scores(BlindCase @case, OptionEvidence[] evidence, LexicalModel model)
    {
        OptionScore[] scores = Array.ConvertAll(evidence, one => OptionScore.Of(one, model, Nothing));
        foreach (IGrouping<int, int> group in Enumerable.Range(0, scores.Length)
            .Where(i => @case.Options[i].Group is not null)
            .GroupBy(i => @case.Options[i].Group!.Value))
        {
            var taken = new HashSet<int>();
            foreach (int i in group.OrderByDescending(i => scores[i].Match).ThenBy(i => i))
            {
                if (taken.Contains(scores[i].Statement))
                    scores[i] = OptionScore.Of(evidence[i], model, taken);
                if (scores[i].Match >= model.MatchThreshold)
                    taken.Add(scores[i].Statement);
            }
        }

        return scores;
    }

    private static OptionVerdict Verdict(int option, OptionScore score, ResponseReading response, string text, LexicalModel model)
    {
        var probabilities = new VerdictProbabilities(1 - score.Match, score.Match * (1 - score.Full), score.Match * score.Full);
        if (score.Statement < 0)
            return new OptionVerdict(option, Judging.Verdict.No) { Probabilities = probabilities };

        Statement statement = response.Statements[score.Statement].Statement;
        if (score.Match < model.MatchThreshold)
            return new OptionVerdict(option, Judging.Verdict.No) { Probabilities = probabilities, Stance = statement.Stance };

        return new OptionVerdict(option, score.Full >= model.FullThreshold ? Judging.Verdict.Yes : Judging.Verdict.Partial)
        {
            Probabilities = probabilities,
            Stance = statement.Stance,
            Spans = [statement.Span],
            Evidence = statement.Span.Of(text),
        };
    }
}
