using NoHarm.Responses;

namespace NoHarm.Judging.Combining;

/// <summary>
/// A quick judge whose doubtful verdicts go to a better one, and so on: a step decides an option when it is nearly sure;
/// the last step decides what is left. What the last step cannot decide is unresolved, never the first step's guess.
/// </summary>
public sealed class CascadeJudge : IJudge
{
    /// <summary>
    /// From this probability of the likelier side on a verdict is clear. Chosen on the development set with the lexical
    /// judge as the first step: half of the options go on (docs/judge.md has the figures).
    /// </summary>
    public const double DefaultClear = 0.97;

    /// <summary>Raised whenever code changes what the same verdicts decide.</summary>
    private const int RulesVersion = 1;

    private const double Tiny = 1e-9;

    private readonly IReadOnlyList<IJudge> _steps;
    private readonly JudgementAssembler _assembler;
    private readonly double _clear;

    /// <summary>A cascade.</summary>
    /// <param name="steps">Two judges or more with calibrated probabilities, the quickest first.</param>
    /// <param name="assembler">Makes verdicts of what the steps decided: one action may match options of different steps.</param>
    /// <param name="clear">
    /// A step decides an option when its probability of a match is at most 1 - clear or at least clear; above 0.5, up to 1.
    /// </param>
    public CascadeJudge(IReadOnlyList<IJudge> steps, JudgementAssembler assembler, double clear = DefaultClear)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(assembler);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Count, 2, nameof(steps));
        if (clear is not (> 0.5 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(clear), clear, "Expected a probability above 0.5, up to 1.");
        _steps = steps;
        _assembler = assembler;
        _clear = clear;
        Name = $"cascade:{string.Join('>', steps.Select(step => step.Name))}";
        Fingerprint = JudgeFingerprint.Of([$"cascade/{RulesVersion} {clear:R}", assembler.Fingerprint, .. steps.Select(step => step.Fingerprint)]);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var opinions = new List<OptionOpinion>(@case.Options.Count);
        var votes = @case.Options.ToDictionary(option => option.Id, _ => new List<Vote>());

        // The whole case as it is, not a copy of it: judges keep what they read of a case by the case itself.
        BlindCase doubtful = @case;
        for (int step = 0; step < _steps.Count && doubtful.Options.Count > 0; step++)
        {
            Judgement judgement = await JudgeCall.AskAsync(_steps[step], doubtful, response, cancellationToken);
            bool isLast = step == _steps.Count - 1;
            var goOn = new List<BlindOption>();
            for (int i = 0; i < judgement.Options.Count; i++)
            {
                OptionVerdict verdict = judgement.Options[i];
                List<Vote> said = votes[verdict.OptionId];
                said.Add(Votes.Of(_steps[step], verdict));
                if (isLast || IsClear(verdict))
                    opinions.Add(verdict.ToOpinion() with { Votes = said.Count > 1 ? said : [] });
                else
                    goOn.Add(doubtful.Options[i]);
            }

            doubtful = goOn.Count == doubtful.Options.Count ? doubtful : doubtful with { Options = goOn };
        }

        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        return reading.ToJudgement(opinions);
    }

    // Four decimals, so that the last bits of a computation send no option on.
    private bool IsClear(OptionVerdict verdict) =>
        verdict.Resolved && verdict.Probabilities?.Rounded() is { } p && (p.No <= 1 - _clear + Tiny || p.No >= _clear - Tiny);
}
