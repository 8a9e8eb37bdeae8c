using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Reporting.Building;

/// <summary>Whether the evidence of a verdict stands where its record says: nothing else may be highlighted as proof.</summary>
internal static class EvidencePlace
{
    /// <summary>Whether every span lies in the text and the first one is the quote.</summary>
    public static bool IsIn(OptionVerdict option, string text) =>
        option.Spans.Count > 0
        && option.Spans.All(span => IsIn(span, text))
        && (option.Evidence.Length == 0 || option.Spans[0].Of(text) == option.Evidence);

    /// <summary>Whether a span lies in the text.</summary>
    public static bool IsIn(TextSpan span, string text) => span.Length > 0 && span.Length <= text.Length && span.Start <= text.Length - span.Length;

    /// <summary>Whether the record points to a place, and the evidence is not there.</summary>
    public static bool IsMisplaced(OptionVerdict option, string text) => option.Spans.Count > 0 && !IsIn(option, text);
}
