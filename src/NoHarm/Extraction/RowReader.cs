using System.Buffers;

namespace NoHarm.Extraction;

/// <summary>Finds notes written in two columns: neighbouring lines such as "Labs | CBC", "Labs    CBC" or "Pain -> acetaminophen".</summary>
internal static class RowReader
{
    private const int LongestKey = 40;
    private const int MostKeyWords = 6;
    private const int MostGapWords = 3;
    private const int FewestArrowRows = 3;
    private static readonly string[] ConditionWords = ["if", "when", "once", "unless", "should", "any"];

    private static readonly SearchValues<char> Comparisons = SearchValues.Create("<>=%\u2264\u2265");

    private enum Separator
    {
        None,
        Pipe,
        Gap,
        Arrow,
    }

    /// <summary>For each line the place of the mark between its two columns, or -1 where it is no such row.</summary>
    public static int[] MarksOf(string text, List<TextLine> lines)
    {
        int[] marks = new int[lines.Count];
        Array.Fill(marks, -1);
        int i = 0;
        while (i < lines.Count)
        {
            (Separator kind, int mark, int column) = Split(text, lines[i]);
            int end = i + 1;
            marks[i] = mark;
            while (kind != Separator.None && end < lines.Count
                && Split(text, lines[end]) is var next && next.Kind == kind && (kind != Separator.Gap || next.Column == column))
            {
                marks[end++] = next.Mark;
            }

            if (end - i < (kind == Separator.Arrow ? FewestArrowRows : 2))
                Array.Fill(marks, -1, i, end - i);
            i = end;
        }

        return marks;
    }

    private static (Separator Kind, int Mark, int Column) Split(string text, TextLine line)
    {
        if (line.IsEmpty || !char.IsLetter(text[line.Start]) || ListMarker.EndOf(text, line.Start, line.End, out _) >= 0)
            return (Separator.None, -1, 0);
        int reach = Math.Min(line.End, line.Start + LongestKey + 1);
        int words = 1;
        for (int i = line.Start; i < reach; i++)
        {
            char c = text[i];
            if (c == '|')
                return i + 1 < line.End && text.IndexOf('|', i + 1, line.End - i - 1) < 0 ? (Separator.Pipe, i, 0) : (Separator.None, -1, 0);
            if (c == '\u2192' || (c == '-' && i + 1 < line.End && text[i + 1] == '>'))
                return IsCondition(text, line.Start, i) ? (Separator.None, -1, 0) : (Separator.Arrow, i, 0);
            if (c is ':' or ';' or '!' or '?' || (c == '.' && i + 1 < line.End && char.IsWhiteSpace(text[i + 1])))
                return (Separator.None, -1, 0);
            if (!char.IsWhiteSpace(c))
                continue;
            int next = ListMarker.SkipSpace(text, i, line.End);
            bool wide = next - i > 1 || c == '\t';
            if (wide && next < line.End && char.IsLetterOrDigit(text[next]))
                return words <= MostGapWords && text[i - 1] != ',' ? (Separator.Gap, i, c == '\t' ? -1 : next - line.Start + line.Indent) : (Separator.None, -1, 0);
            i = next - 1;
            if (++words > MostKeyWords)
                break;
        }

        return (Separator.None, -1, 0);
    }

    // "TSH > 10 -> levothyroxine" and "Positive -> refer" are branches of a decision, not problems with their plan.
    private static bool IsCondition(string text, int start, int end)
    {
        ReadOnlySpan<char> key = text.AsSpan(start, end - start);
        if (key.IndexOfAny(Comparisons) >= 0)
            return true;
        foreach (Range part in key.Split(' '))
        {
            ReadOnlySpan<char> word = key[part];
            foreach (string condition in ConditionWords)
            {
                if (word.Equals(condition, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            int number = CueLexicon.Default.Find(word.ToString().ToLowerInvariant());
            if (CueLexicon.Default.Is(number, WordClass.Condition))
                return true;
        }

        return false;
    }
}
