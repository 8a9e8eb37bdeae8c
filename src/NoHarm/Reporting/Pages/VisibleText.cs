using System.Globalization;
using System.Text;

namespace NoHarm.Reporting.Pages;

/// <summary>
/// Text of unknown origin made fit for a page: what a reader could not see, or what would reorder the page around it, is
/// shown as a symbol. Nothing is left out.
/// </summary>
public static class VisibleText
{
    private const char Unknown = '\uFFFD';
    private const int ControlPictures = 0x2400;
    private const char PictureOfDelete = '\u2421';

    /// <summary>
    /// The text with control characters as their pictures (NUL as ␀, escape as ␛), marks that reorder text by their code
    /// (⟦U+202E⟧), half surrogate pairs as U+FFFD, and every kind of line end as a line feed.
    /// </summary>
    public static string Of(string text)
    {
        int first = 0;
        while (first < text.Length && IsPlain(text[first]))
            first++;
        return first == text.Length ? text : Rewrite(text, first);
    }

    private static string Rewrite(string text, int first)
    {
        var shown = new StringBuilder(text, 0, first, text.Length + 64);
        for (int i = first; i < text.Length; i++)
        {
            char letter = text[i];
            if (IsPlain(letter))
                shown.Append(letter);
            else if (letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            else if (letter is '\r' or '\u0085' or '\u2028' or '\u2029')
                shown.Append('\n');
            else if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                shown.Append(letter).Append(text[++i]);
            else if (IsReordering(letter))
                shown.Append(CultureInfo.InvariantCulture, $"⟦U+{(int)letter:X4}⟧");
            else if (letter < ' ')
                shown.Append((char)(ControlPictures + letter));
            else
                shown.Append(letter == '\u007F' ? PictureOfDelete : Unknown);
        }

        return shown.ToString();
    }

    private static bool IsPlain(char letter) =>
        letter is '\n' or '\t'
        || !(char.IsControl(letter) || char.IsSurrogate(letter) || IsReordering(letter) || letter is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    private static bool IsReordering(char letter) =>
        letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
