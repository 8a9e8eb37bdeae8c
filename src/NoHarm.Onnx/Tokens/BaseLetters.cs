using System.Globalization;
using System.Text;

namespace NoHarm.Onnx.Tokens;

/// <summary>
/// What is left of a character without its accents: canonical decomposition (NFD) less the nonspacing marks. The tool
/// runs without globalisation data, where <see cref="string.Normalize()"/> returns its input, so the table is its own.
/// </summary>
internal static class BaseLetters
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Dictionary<int, string> Table = Read();

    /// <summary>Appends what is left of a character: nothing of a mark, the letters of an accented one, others as they are.</summary>
    public static void Append(StringBuilder text, Rune rune)
    {
        if (rune.IsAscii)
            text.Append((char)rune.Value);
        else if (rune.Value is >= FirstSyllable and <= LastSyllable)
            AppendSyllable(text, rune.Value - FirstSyllable);
        else if (Table.TryGetValue(rune.Value, out string? letters))
            text.Append(letters);
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            text.Append(rune);
    }

    // The arithmetic of the Unicode standard, section 3.12: a Korean syllable is a lead, a vowel and perhaps a tail.
    private static void AppendSyllable(StringBuilder text, int syllable)
    {
        text.Append((char)(0x1100 + (syllable / (Vowels * Tails)))).Append((char)(0x1161 + (syllable / Tails % Vowels)));
        if (syllable % Tails > 0)
            text.Append((char)(0x11A7 + (syllable % Tails)));
    }

    private static Dictionary<int, string> Read()
    {
        var table = new Dictionary<int, string>();
        using Stream stream = typeof(BaseLetters).Assembly.GetManifestResourceStream("NoHarm.Onnx.Tokens.base-letters.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            string[] sides = line.Split(": ");
            string letters = string.Concat(sides[0].Split('+').Select(point => new Rune(Number(point)).ToString()));
            foreach (string range in sides[1].Split(' '))
            {
                string[] ends = range.Split('-');
                for (int point = Number(ends[0]); point <= Number(ends[^1]); point++)
                    table[point] = letters;
            }
        }

        return table;
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber);
}
