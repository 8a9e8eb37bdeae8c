namespace NoHarm.Reporting.Pages;

/// <summary>Text inside script and style elements, which no browser decodes.</summary>
internal static class RawText
{
    // What leaves the element, or makes a browser look for another end of it.
    private static readonly string[] Unsafe = ["<!--", "<script", "</script", "</style"];

    /// <summary>Whether a text can stand there as it is.</summary>
    public static bool IsSafe(string text) =>
        !text.Contains('\0') && !text.Contains('\r') && !Unsafe.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>A script that does the same and can stand there.</summary>
    /// <remarks>The marks only make sense inside strings and regular expressions, where an escape is the same character.</remarks>
    public static string OfScript(string script) => Escape(script, @"\x3C");

    /// <summary>A style sheet that looks the same and can stand there.</summary>
    public static string OfStyle(string style) => Escape(style, @"\3C ");

    private static string Escape(string text, string less)
    {
        text = text.ReplaceLineEndings("\n");
        foreach (string mark in Unsafe)
            text = text.Replace(mark, string.Concat(less, mark.AsSpan(1)), StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
