using NoHarm.Responses;

namespace NoHarm.Judging.Combining;

/// <summary>
/// Several judges that vote: the mean of the probabilities of the members that decided an option. When fewer than half of
/// them did, it is unresolved.
/// </summary>
public sealed class JuryJudge : IJudge
{
    /// <summary>Raised whenever code changes what the same votes decide.</summary>
    private const int RulesVersion = 1;

    private readonly IReadOnlyList<IJudge> _members;
    private readonly JudgementAssembler _assembler;

    /// <summary>A jury.</summary>
    /// <param name="members">Two judges or more, with calibrated probabilities; they are asked one after the other.</param>
    /// <param name="assembler">Makes verdicts of the common opinion.</param>
    public JuryJudge(IReadOnlyList<IJudge> members, JudgementAssembler assembler)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(assembler);
        ArgumentOutOfRangeException.ThrowIfLessThan(members.Count, 2, nameof(members));
        _members = members;
        _assembler = assembler;
        Name = $"jury:{string.Join(',', members.Select(member => member.Name))}";
        Fingerprint = JudgeFingerprint.Of([$"jury/{RulesVersion}", assembler.Fingerprint, .. members.Select(member => member.Fingerprint)]);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var judgements = new Judgement[_members.Count];
        for (int i = 0; i < judgements.Length; i++)
            judgements[i] = await JudgeCall.AskAsync(_members[i], @case, response, cancellationToken);

        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        return reading.ToJudgement([.. @case.Options.Select((option, i) => OpinionOf(option.Id, [.. judgements.Select(judgement => judgement.Options[i])]))]);
    }

    private OptionOpinion OpinionOf(int option, OptionVerdict[] verdicts)
    {
        Vote[] votes = [.. verdicts.Select((verdict, i) => Votes.Of(_members[i], verdict))];
        OptionVerdict[] decided = [.. verdicts.Where(verdict => verdict.Resolved)];
        if (2 * decided.Length < verdicts.Length)
            return new OptionOpinion(option, null) { Votes = votes, UnresolvedReason = ReasonOf(verdicts) };

        VerdictProbabilities mean = MeanOf([.. decided.Select(Votes.ProbabilitiesOf)]);
        OptionVerdict? witness = decided.Where(verdict => verdict.Spans.Count > 0).MaxBy(verdict => Votes.ProbabilitiesOf(verdict).Matched);
        OptionVerdict spokesman = decided.Where(verdict => verdict.Rationale.Length > 0)
            .MaxBy(verdict => Votes.ProbabilitiesOf(verdict).Of(mean.Rounded().Likeliest)) ?? decided[0];
        return new OptionOpinion(option, mean)
        {
            Votes = votes,
            Spans = witness?.Spans ?? [],
            Stance = witness?.Stance,
            Rationale = spokesman.Rationale,
        };
    }

    private static VerdictProbabilities MeanOf(VerdictProbabilities[] votes) =>
        new(votes.Average(p => p.No), votes.Average(p => p.Partial), votes.Average(p => p.Yes));

    private string ReasonOf(OptionVerdict[] verdicts)
    {
        string[] undecided =
        [
            .. verdicts.Select((verdict, i) => (Verdict: verdict, Judge: _members[i].Name))
                .Where(member => !member.Verdict.Resolved)
                .Select(member => $"{member.Judge} ({member.Verdict.UnresolvedReason})"),
        ];
        return $"{undecided.Length} of {verdicts.Length} judges could not decide: {string.Join(", ", undecided)}";
    }
}
