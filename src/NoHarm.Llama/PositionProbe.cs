using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Llama;

/// <summary>
/// Measures how much a judge's verdicts owe to the way it is asked: the same options in reverse order, the verdict words
/// named in the other order, and the opposite question. A judge that reads the answer gives the same verdicts.
/// </summary>
public sealed class PositionProbe
{
    private readonly LlamaJudge _judge;
    private readonly Dictionary<string, Tally> _tallies = [];

    /// <summary>A probe of one judge.</summary>
    public PositionProbe(LlamaJudge judge) => _judge = judge;

    /// <summary>What was measured so far, one line per way of asking.</summary>
    public IReadOnlyList<ProbeResult> Results => [.. _tallies.Select(tally => tally.Value.ToResult(tally.Key))];

    /// <summary>Asks about one answer in every way and adds what differs.</summary>
    public async Task AddAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        OptionOpinion[] asked = await _judge.AskAsync(JudgePrompt.Default, @case, response.Text, cancellationToken);
        BlindCase reversed = @case with { Options = [.. @case.Options.Reverse()] };
        OptionOpinion[] backwards = await _judge.AskAsync(JudgePrompt.Default, reversed, response.Text, cancellationToken);
        Add("options in reverse order", asked, [.. backwards.Reverse()]);
        Add("verdict words in reverse order", asked, await _judge.AskAsync(JudgePrompt.OtherOrder, @case, response.Text, cancellationToken));
        Add("opposite question", asked, await _judge.AskAsync(JudgePrompt.OtherPolarity, @case, response.Text, cancellationToken));
    }

    private void Add(string way, OptionOpinion[] asked, OptionOpinion[] otherwise)
    {
        if (!_tallies.TryGetValue(way, out Tally? tally))
            _tallies.Add(way, tally = new Tally());
        for (int i = 0; i < asked.Length; i++)
        {
            if (asked[i].Probabilities is { } first && otherwise[i].Probabilities is { } second)
                tally.Add(first, second);
        }
    }

    private sealed class Tally
    {
        private int _verdicts;
        private int _changed;
        private double _moved;
        private double _towards;

        public void Add(VerdictProbabilities first, VerdictProbabilities second)
        {
            _verdicts++;
            _changed += first.Likeliest == second.Likeliest ? 0 : 1;
            _moved += Math.Abs(second.Matched - first.Matched);
            _towards += second.Matched - first.Matched;
        }

        public ProbeResult ToResult(string way) => new(
            way,
            _verdicts,
            _changed,
            _verdicts == 0 ? null : _moved / _verdicts,
            _verdicts == 0 ? null : _towards / _verdicts);
    }
}
