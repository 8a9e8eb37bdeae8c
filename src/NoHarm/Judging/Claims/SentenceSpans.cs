using System.Text.RegularExpressions;
using NoHarm.Responses;

namespace NoHarm.Judging.Claims;

/// <summary>
/// Cuts an answer into sentences and list items. It cuts where the space after a full stop is missing, too, because answers
/// are often pasted from pages; and where line breaks became the letter n ("blurred visionnFatigue"), which is what is left
/// of "\n" without its backslash.
/// </summary>
internal static partial class SentenceSpans
{
    /// <summary>One such place may be a name ("iOnFlux"); several are line breaks.</summary>
    private const int FewestLostBreaks = 3;

    /// <summary>The sentences in order, without outer white space; none is empty.</summary>
    public static List<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        int start = 0;
        foreach ((int end, int next) in Cuts(text).OrderBy(cut => cut.End))
        {
            if (end < start)
                continue;
            Add(spans, text, start, end);
            start = next;
        }

        Add(spans, text, start, text.Length);
        return spans;
    }

    private static IEnumerable<(int End, int Next)> Cuts(string text)
    {
        foreach (Match match in Border().Matches(text))
            yield return (match.Index, match.Index + match.Length);
        MatchCollection lost = LostBreak().Matches(text);
        if (lost.Count < FewestLostBreaks)
            yield break;
        foreach (Match match in lost)
            yield return (match.Index, match.Index + match.Length);
    }

    private static void Add(List<TextSpan> spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (HasWord(text.AsSpan(start, end - start)))
            spans.Add(new TextSpan(start, end - start));
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    [GeneratedRegex("""[\r\n]+|(?<=[.!?][)"”*]?)\s+(?=[A-Z0-9"“*•-])|(?<=[a-z)][.!?])(?=[A-Z])| [-–•] (?=[A-Z])""")]
    private static partial Regex Border();

    [GeneratedRegex("(?<=[a-z.)!?:])n(?=[A-Z][a-z])")]
    private static partial Regex LostBreak();
}
