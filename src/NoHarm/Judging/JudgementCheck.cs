using System.Buffers;
using System.Text;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>
/// What a judge says is checked before it is used: a verdict for every option, in order, with evidence that the
/// response really holds. What does not hold is unresolved with its reason.
/// </summary>
internal static class JudgementCheck
{
    /// <summary>Every option unresolved for one reason.</summary>
    public static Judgement Unresolved(BlindCase @case, string reason) =>
        new([.. @case.Options.Select(option => Unresolved(option.Id, reason))], []);

    /// <summary>Nothing matched: what an empty answer says.</summary>
    public static Judgement NothingMatched(BlindCase @case) =>
        new([.. @case.Options.Select(option => new OptionVerdict(option.Id, Verdict.No) { Probabilities = new VerdictProbabilities(1, 0, 0) })], []);

    /// <summary>The judgement with everything that is not as promised turned into unresolved verdicts.</summary>
    public static Judgement Checked(Judgement judgement, BlindCase @case, string text)
    {
        if (!judgement.Options.Select(verdict => verdict.OptionId).SequenceEqual(@case.Options.Select(option => option.Id)))
            return Unresolved(@case, "the judge did not return one verdict per option in rubric order");
        return new Judgement(
            [
                .. judgement.Options.Select(Storable).Select(verdict => FaultOf(verdict, text) is { } fault ? Undecided(verdict, fault) : verdict),
            ],
            [.. judgement.Actions.Select(action => Storable(action, text))]);
    }

    private static OptionVerdict Unresolved(int option, string reason) => new(option, Verdict.No) { UnresolvedReason = reason };

    // What explains the failure stays: the mass, and who voted how.
    private static OptionVerdict Undecided(OptionVerdict verdict, string reason) => Unresolved(verdict.OptionId, reason) with
    {
        Mass = verdict.Mass,
        Rationale = verdict.Rationale,
        Votes = verdict.Votes,
    };

    private static string? FaultOf(OptionVerdict verdict, string text)
    {
        if (verdict.UnresolvedReason is { } reason)
            return reason;
        if (!HasProof(verdict, text))
            return "the judge's evidence is not in the response";
        return IsDistribution(verdict.Probabilities) ? null : "the judge's probabilities do not sum to 1";
    }

    private static bool IsDistribution(VerdictProbabilities? probabilities) => probabilities is not { IsDistribution: false };

    private static bool HasProof(OptionVerdict verdict, string text) =>
        verdict.Spans.All(span => IsText(span, text))
        && (verdict.Spans.Count == 0
            ? text.Contains(verdict.Evidence, StringComparison.Ordinal)
            : verdict.Evidence == verdict.Spans[0].Of(text));

    // A file must not hold what cannot be read back.
    private static OptionVerdict Storable(OptionVerdict verdict) => verdict with
    {
        UnresolvedReason = verdict.UnresolvedReason is { } reason ? WellFormed(reason) : null,
        Rationale = WellFormed(verdict.Rationale),
        Mass = verdict.Mass is >= 0 and <= 1 ? verdict.Mass : null,
        Votes = [.. verdict.Votes.Where(vote => vote.Judge.Length > 0).Select(vote => IsDistribution(vote.Probabilities) ? vote : vote with { Probabilities = null })],
    };

    private static ResponseAction Storable(ResponseAction action, string text) => action with
    {
        Action = WellFormed(action.Action),
        Rationale = WellFormed(action.Rationale),
        Span = action.Span is { } span && IsText(span, text) ? span : null,
    };

    private static bool IsText(TextSpan span, string text) =>
        span.Start >= 0 && span.Length >= 0 && span.Start <= text.Length - span.Length && IsWellFormed(text.AsSpan(span.Start, span.Length));

    // UTF-8 has no half characters: the file would hold something else than the judge said.
    private static string WellFormed(string text) =>
        IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
                return false;
            text = text[length..];
        }

        return true;
    }
}
