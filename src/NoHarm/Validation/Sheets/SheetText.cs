using System.Security.Cryptography;
using System.Text;

namespace NoHarm.Validation.Sheets;

/// <summary>Texts on their way into a spreadsheet's cell and back.</summary>
internal static class SheetText
{
    /// <summary>A spreadsheet program cuts a cell off behind this many characters.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What spreadsheet programs take for the beginning of a formula, in either width of the letters.</summary>
    private const string FormulaMarks = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private const char Guard = '\'';

    /// <summary>A text that no spreadsheet program computes: what looks like a formula gets an apostrophe in front.</summary>
    public static string Guarded(string text)
    {
        string cell = text.ReplaceLineEndings("\n");
        return LooksLikeFormula(cell) ? Guard + cell : cell;
    }

    /// <summary>The text of a cell without that apostrophe.</summary>
    public static string Unguarded(string cell) =>
        cell.Length > 1 && cell[0] == Guard && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    /// <summary>White space as single spaces: programs change line ends and blanks, and nothing depends on them.</summary>
    public static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>SHA-256 of the plain text, to compare a cell with what was exported.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(text))));

    /// <summary>
    /// The exact part of an answer that a person copied: the same but for white space and the apostrophe; null when there
    /// is none.
    /// </summary>
    public static string? ExactPart(string copied, string answer)
    {
        string wanted = Unguarded(copied.Trim()).Trim();
        if (answer.Contains(wanted, StringComparison.Ordinal))
            return wanted;
        string plain = Plain(wanted);
        (string text, int[] places) = WithPlaces(answer);
        int start = text.IndexOf(plain, StringComparison.Ordinal);
        return start < 0 || plain.Length == 0 ? null : answer[places[start]..(places[start + plain.Length - 1] + 1)];
    }

    /// <summary>The plain text, and where each of its characters stands in the text.</summary>
    private static (string Plain, int[] Places) WithPlaces(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        bool isGap = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                isGap = plain.Length > 0;
                continue;
            }

            if (isGap)
            {
                plain.Append(' ');
                places.Add(i);
            }

            isGap = false;
            plain.Append(text[i]);
            places.Add(i);
        }

        return (plain.ToString(), [.. places]);
    }

    // White space in front does not stop a program from computing; a tab or line end in front is itself a mark.
    private static bool LooksLikeFormula(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.Length > 0 && (FormulaMarks.Contains(start[0]) || (start[0] == Guard && LooksLikeFormula(start[1..].ToString())))
            || text.Length > 0 && text[0] is '\t' or '\r' or '\n';
    }
}
