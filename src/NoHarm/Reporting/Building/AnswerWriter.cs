using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Responses;

namespace NoHarm.Reporting.Building;

/// <summary>Writes the blocks beside the page's own data: the answers in full, and what they recommend off the rubric.</summary>
internal static class AnswerWriter
{
    // What a page shows of them, in percent. Digits beyond that are noise to gzip and a quarter of the details.
    private const int Decimals = 2;

    /// <summary>The answers, case by case in the order of the benchmark; cases without an answer are left out.</summary>
    public static IEnumerable<CaseDetails> Details(ReportContent content) =>
        content.Answers
            .Select((answer, place) => (Answer: answer, Place: place))
            .GroupBy(entry => entry.Answer.Case)
            .OrderBy(@case => @case.Key)
            .Select(@case => new CaseDetails(content.Benchmark.Cases[@case.Key].Id, [.. @case.Select(entry => Of(entry.Answer, entry.Place))]));

    /// <summary>The actions that match no option, in the order of the answers.</summary>
    public static IReadOnlyList<OffRubricAction> OffRubric(ReportContent content) =>
    [
        .. content.Answers.SelectMany((answer, place) => LiveActions.Of(answer.Scored.Record)
            .Where(action => action.Matches.Count == 0)
            .Select(action => new OffRubricAction(place, action.Number, action.Action, action.Category, action.Score, NoneIfEmpty(action.Rationale)))),
    ];

    private static AnswerDetails Of(ReportAnswer answer, int place)
    {
        JudgedRecord record = answer.Scored.Record;
        (string? text, string? reason) = record.IsEmpty ? ("", null) : answer.Source.Texts.Of(record);
        Dictionary<int, Harm> harms = answer.Scored.Score.Harms.DistinctBy(harm => harm.OptionId).ToDictionary(harm => harm.OptionId);
        int misplaced = text is null ? 0 : record.Options.Count(option => EvidencePlace.IsMisplaced(option, text));
        if (misplaced > 0)
            reason = $"The evidence of {Words.Count(misplaced, "option")} is not where the record says; it is quoted at the option.";
        return new AnswerDetails(
            place,
            text,
            reason,
            [.. record.Options.Select(option => Of(option, text, harms.GetValueOrDefault(option.OptionId)))],
            [.. LiveActions.Of(record).Select(action => Of(action, text))]);
    }

    private static OptionDetails Of(OptionVerdict option, string? text, Harm? harm)
    {
        bool isShown = text is not null && EvidencePlace.IsIn(option, text);
        return new OptionDetails(
            option.OptionId,
            option.Verdict,
            Rounded(option.Probabilities?.Matched),
            Rounded(option.Probabilities?.Yes),
            option.Stance,
            isShown ? [.. option.Spans.Select(Pair)] : null,
            isShown ? null : NoneIfEmpty(option.Evidence),
            option.UnresolvedReason,
            NoneIfEmpty(option.Rationale),
            VotesOf(option.Votes),
            harm is null ? null : new HarmDetails(harm.Type, harm.Tier, harm.Partial));
    }

    private static ActionDetails Of(ResponseAction action, string? text) => new(
        action.Number,
        action.Action,
        text is not null && action.Span is { } span && EvidencePlace.IsIn(span, text) ? Pair(span) : null,
        action.Category,
        action.Matches,
        action.Score,
        NoneIfEmpty(action.Rationale));

    private static string? VotesOf(IReadOnlyList<Vote> votes) => votes.Count == 0 ? null : string.Join("; ", votes.Select(Describe));

    private static string Describe(Vote vote) =>
        !vote.Resolved ? $"{vote.Judge}: undecided"
        : vote.Probabilities is { } p ? $"{vote.Judge}: {JudgedWords.Of(vote.Verdict)} ({p.Of(vote.Verdict):0.00})"
        : $"{vote.Judge}: {JudgedWords.Of(vote.Verdict)}";

    private static IReadOnlyList<int> Pair(TextSpan span) => [span.Start, span.Length];

    private static double? Rounded(double? probability) => probability is { } p ? Math.Round(p, Decimals) : null;

    private static string? NoneIfEmpty(string text) => text.Length == 0 ? null : text;
}
