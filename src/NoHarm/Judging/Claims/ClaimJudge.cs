using System.Runtime.CompilerServices;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>
/// The part of the lexical judge that reads options which are claims of fact, where the question is not whether the answer
/// orders something but whether it says so.
/// </summary>
internal sealed class ClaimJudge
{
    private readonly ClaimRecogniser _recogniser;
    private readonly ClaimTermReader _reader;
    private readonly ClaimTermMatch _match;
    private readonly ClaimFeatures _features;

    // By the case itself, as CaseReadings: a case that nobody holds any more is forgotten.
    private readonly ConditionalWeakTable<BlindCase, Lazy<Claim[]?>> _cases = [];

    public ClaimJudge(Lexicon lexicon)
    {
        _recogniser = new ClaimRecogniser(lexicon);
        _reader = new ClaimTermReader(lexicon, ClaimVocabulary.Default);
        _match = new ClaimTermMatch(lexicon);
        _features = new ClaimFeatures(_match);
    }

    /// <summary>The claims of a case, or null when its options are orders.</summary>
    public Claim[]? ClaimsOf(BlindCase @case) => _cases.GetValue(@case,
        key => new Lazy<Claim[]?>(() => _recogniser.SpeaksIn(key) ? CaseClaims.Of(key, _reader, _match) : null)).Value;

    /// <summary>An answer's sentences.</summary>
    public AnswerSentences Read(string text) => new(text, _reader);

    /// <summary>What an answer has for each claim, in order.</summary>
    public ClaimEvidence[] Compare(IReadOnlyList<Claim> claims, AnswerSentences answer, CancellationToken cancellation)
    {
        var evidence = new ClaimEvidence[claims.Count];
        for (int i = 0; i < evidence.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            evidence[i] = _features.Compute(claims[i], answer);
        }

        return evidence;
    }

    /// <summary>From evidence to verdicts. Every sentence that entails a claim is an action: an answer that says things does nothing else.</summary>
    public static Judgement Decide(BlindCase @case, AnswerSentences answer, IReadOnlyList<ClaimEvidence> evidence, ClaimModel model)
    {
        OptionVerdict[] verdicts = [.. @case.Options.Select((option, i) => Verdict(option.Id, answer, evidence[i], model))];
        var actions = new List<ResponseAction>();
        foreach (IGrouping<int, int> sentence in Enumerable.Range(0, verdicts.Length)
            .Where(i => verdicts[i].Matched)
            .GroupBy(i => evidence[i].Sentence)
            .OrderBy(sentence => sentence.Key))
        {
            TextSpan span = answer.Spans[sentence.Key];
            actions.Add(new ResponseAction(actions.Count + 1, span.Of(answer.Text), [.. sentence.Select(i => verdicts[i].OptionId)]) { Span = span });
        }

        return new Judgement(verdicts, actions);
    }

    private static OptionVerdict Verdict(int option, AnswerSentences answer, ClaimEvidence evidence, ClaimModel model)
    {
        double entailed = model.Probability(evidence);
        VerdictProbabilities probabilities = new VerdictProbabilities(1 - entailed, 0, entailed).Rounded();
        if (evidence.Sentence < 0 || probabilities.Yes < model.Threshold)
            return new OptionVerdict(option, Judging.Verdict.No) { Probabilities = probabilities };
        TextSpan span = answer.Spans[evidence.Sentence];
        return new OptionVerdict(option, Judging.Verdict.Yes) { Probabilities = probabilities, Spans = [span], Evidence = span.Of(answer.Text) };
    }
}
