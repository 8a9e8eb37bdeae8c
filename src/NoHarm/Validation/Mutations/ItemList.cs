using System.Text.RegularExpressions;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>A list of an answer whose items are one line each and stand on one level.</summary>
/// <param name="Span">The whole list in the answer, without the line break behind it.</param>
/// <param name="Items">The items' marker and content spans, in order; at least two.</param>
internal sealed partial record ItemList(TextSpan Span, IReadOnlyList<(TextSpan Marker, TextSpan Content)> Items)
{
    /// <summary>The list that an evidence stands in, with the number of its item; null outside such lists.</summary>
    public static (ItemList List, int Item)? Around(string answer, TextSpan evidence)
    {
        foreach (ItemList list in All(answer))
        {
            for (int item = 0; item < list.Items.Count; item++)
            {
                TextSpan content = list.Items[item].Content;
                if (content.Start <= evidence.Start && evidence.End <= content.End)
                    return (list, item);
            }
        }

        return null;
    }

    /// <summary>The lists of an answer, in order; a list with deeper levels, or with text that goes on under an item, is none.</summary>
    public static List<ItemList> All(string answer)
    {
        var lists = new List<ItemList>();
        var lines = new List<(Match Match, int Start)>();
        int start = 0;
        foreach (string line in answer.Split('\n'))
        {
            Match match = Marked().Match(line.TrimEnd('\r'));
            if (lines.Count > 0 && (!match.Success || match.Groups["indent"].Length != Indent(lines)))
            {
                bool goesOn = match.Success ? match.Groups["indent"].Length > Indent(lines) : line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0;
                if (!goesOn && lines.Count > 1)
                    lists.Add(Of(lines));
                lines.Clear();
            }

            if (match.Success)
                lines.Add((match, start));
            start += line.Length + 1;
        }

        if (lines.Count > 1)
            lists.Add(Of(lines));
        return lists;
    }

    private static int Indent(List<(Match Match, int Start)> lines) => lines[0].Match.Groups["indent"].Length;

    private static ItemList Of(List<(Match Match, int Start)> lines)
    {
        (TextSpan, TextSpan)[] items = [.. lines.Select(line => (SpanOf(line, "marker"), SpanOf(line, "content")))];
        int from = lines[0].Start;
        return new ItemList(new TextSpan(from, SpanOf(lines[^1], "content").End - from), items);
    }

    private static TextSpan SpanOf((Match Match, int Start) line, string group) =>
        new(line.Start + line.Match.Groups[group].Index, line.Match.Groups[group].Length);

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<marker>(?:[-*+•◦▪–]|\d{1,2}[.)])[ \t]+)(?<content>\S.*?)[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
