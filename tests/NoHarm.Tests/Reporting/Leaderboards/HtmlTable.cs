using System.Net;
using System.Text.RegularExpressions;

namespace NoHarm.Tests.Reporting.Leaderboards;

/// <summary>The tables of a page, read as a person without scripts sees them.</summary>
internal static partial class HtmlTable
{
    /// <summary>A cell: what it says, and the quieter second line.</summary>
    public sealed record Cell(string Text, string Note);

    /// <summary>Every row of the tables in a part of a page, headings included.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Rows(string html) =>
        [.. Row().Matches(html).Select(row => (IReadOnlyList<Cell>)[.. OneCell().Matches(row.Groups[1].Value).Select(cell => Read(cell.Groups[1].Value))])];

    private static Cell Read(string inner)
    {
        Match note = Note().Match(inner);
        return new Cell(Plain(note.Success ? inner[..note.Index] : inner), note.Success ? Plain(note.Groups[1].Value) : "");
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<tr>(?<1>.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(?<1>.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex OneCell();

    [GeneratedRegex("<span class=\"note\">(?<1>.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Note();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
