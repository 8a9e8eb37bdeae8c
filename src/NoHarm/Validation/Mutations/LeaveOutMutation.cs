using System.Buffers;

namespace NoHarm.Validation.Mutations;

/// <summary>Takes the sentence or list item out: what is not said is not recommended.</summary>
internal static class LeaveOutMutation
{
    private static readonly SearchValues<char> Markers = SearchValues.Create(" \t-*+•_#>0123456789.()");
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t\r\n.;*_");

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        if (site.IsRepeatedElsewhere)
            return null;
        string answer = site.Answer;
        int start = site.Sentence.Start;
        int end = site.Sentence.End;
        int lineStart = answer.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        int lineEnd = answer.IndexOf('\n', end);
        lineEnd = lineEnd < 0 ? answer.Length : lineEnd + 1;

        // A marker or markup alone on its line would be left behind: then the whole line goes.
        bool isLine = answer.AsSpan(lineStart, start - lineStart).IndexOfAnyExcept(Markers) < 0
            && answer.AsSpan(end, lineEnd - end).IndexOfAnyExcept(Marks) < 0;
        if (isLine)
            (start, end) = (lineStart, lineEnd);
        string changed = string.Concat(answer.AsSpan(0, start), answer.AsSpan(end));
        return new Mutant(changed, new(start, end - start), new(start, 0));
    }
}
