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
        var lines = new List<(Match Match, int Start)>();
        int start = 0;
        int hit = -1;
        foreach (string line in answer.Split('\n'))
        {
            Match match = Marked().Match(line.TrimEnd('\r'));
            if (lines.Count > 0 && (!match.Success || match.Groups["indent"].Length != lines[0].Match.Groups["indent"].Length))
            {
                // A deeper line, or a text that goes on under an item, makes the list more than a row of lines.
                bool belongs = line.Trim().Length > 0 && line.Length > 0 && char.IsWhiteSpace(line[0]) && !match.Success
                    || match.Success && match.Groups["indent"].Length > lines[0].Match.Groups["indent"].Length;
                if (hit >= 0)
                    return belongs ? null : Make(lines, hit);
                lines.Clear();
            }

            if (match.Success)
            {
                var content = new TextSpan(start + match.Groups["content"].Index, match.Groups["content"].Length);
                if (content.Start <= evidence.Start && evidence.End <= content.End)
                    hit = lines.Count;
                lines.Add((match, start));
            }

            start += line.Length + 1;
        }

        return hit >= 0 ? Make(lines, hit) : null;
    }

    private static (ItemList, int)? Make(List<(Match Match, int Start)> lines, int hit)
    {
        if (lines.Count < 2)
            return null;
        (TextSpan, TextSpan)[] items =
        [
            .. lines.Select(line => (
                new TextSpan(line.Start + line.Match.Groups["marker"].Index, line.Match.Groups["marker"].Length),
                new TextSpan(line.Start + line.Match.Groups["content"].Index, line.Match.Groups["content"].Length))),
        ];
        int from = lines[0].Start;
        int to = lines[^1].Start + lines[^1].Match.Groups["content"].Index + lines[^1].Match.Groups["content"].Length;
        return (new ItemList(new TextSpan(from, to - from), items), hit);
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<marker>(?:[-*+•◦▪–]|\d{1,2}[.)])[ \t]+)(?<content>\S.*?)[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
