using System.Globalization;

namespace NoHarm.Reporting;

/// <summary>Numbers in sentences.</summary>
internal static class Words
{
    /// <summary>A count with its noun: "1 case", "1,128 options".</summary>
    public static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A list in a sentence: "a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
