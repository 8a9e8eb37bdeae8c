using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Reporting.Building;

/// <summary>The texts of a run's answers, as far as they are proven to be the ones that were judged.</summary>
/// <param name="ByKey">The texts.</param>
/// <param name="Reason">Why a text that is not among them is not at hand.</param>
internal sealed record AnswerTexts(IReadOnlyDictionary<ResponseKey, Response> ByKey, string Reason)
{
    /// <summary>No text at all.</summary>
    public static AnswerTexts None { get; } = new(new Dictionary<ResponseKey, Response>(), "");

    /// <summary>Whether a text is the one that a record was made from; null when nothing is to be doubted.</summary>
    public Func<JudgedRecord, string, bool>? IsJudged { get; init; }

    /// <summary>The text of an answer, or the reason why there is none.</summary>
    public (string? Text, string? Reason) Of(JudgedRecord record)
    {
        if (!ByKey.TryGetValue(record.Key, out Response? response))
            return (null, Reason.Length > 0 ? Reason : "The files of answers do not hold this answer any more.");
        return IsJudged is null || IsJudged(record, response.Text)
            ? (response.Text, null)
            : (null, "The file of answers was changed since, and what it holds under this key is not known to be the text that was judged.");
    }
}
