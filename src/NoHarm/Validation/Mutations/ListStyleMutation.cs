using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>Writes the list in another style: numbers, bullets, or one line of prose.</summary>
internal static class ListStyleMutation
{
    private static readonly string[] Styles = ["1. ", "1) ", "- ", "* ", "• ", "; "];

    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        if (ItemList.Around(site.Answer, site.Evidence) is not var (list, _) || Restyled(site.Answer, list, choice) is not { } written)
            return null;
        string changed = string.Concat(site.Answer.AsSpan(0, list.Span.Start), written, site.Answer.AsSpan(list.Span.End));
        return new Mutant(changed, list.Span, list.Span with { Length = written.Length });
    }

    /// <summary>A list in one of the other styles; null when there is none that suits.</summary>
    internal static string? Restyled(string answer, ItemList list, SeededChoice choice)
    {
        string marker = list.Items[0].Marker.Of(answer).Trim();
        foreach (string style in choice.Shuffled(Styles))
        {
            bool isSame = style[0] == '1' ? char.IsAsciiDigit(marker[0]) : style.Trim() == marker;
            if (!isSame && (style != "; " || CanBeProse(answer, list)))
                return style == "; " ? Prose(answer, list) : List(answer, list, style);
        }

        return null;
    }

    private static string List(string answer, ItemList list, string style) => string.Join('\n', list.Items.Select((item, i) =>
    {
        int lineStart = answer.LastIndexOf('\n', Math.Max(item.Marker.Start - 1, 0)) + 1;
        string indent = answer[lineStart..item.Marker.Start];
        return indent + (style[0] == '1' ? $"{i + 1}{style[1..]}" : style) + item.Content.Of(answer);
    }));

    private static string Prose(string answer, ItemList list) =>
        string.Join("; ", list.Items.Select(item => item.Content.Of(answer).TrimEnd('.', ' ', ';', ','))) + ".";

    // Items of several sentences, or with a lead-in of their own, would run into each other.
    private static bool CanBeProse(string answer, ItemList list) => list.Items.All(item =>
    {
        string content = item.Content.Of(answer).TrimEnd('.', ' ');
        return !content.Contains(". ", StringComparison.Ordinal) && !content.Contains(':') && !content.Contains(';') && !content.Contains('|');
    });
}
