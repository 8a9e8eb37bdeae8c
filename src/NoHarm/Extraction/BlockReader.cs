namespace NoHarm.Extraction;

/// <summary>Cuts an answer into paragraphs, list items, headings and table cells, line by line.</summary>
internal static class BlockReader
{
    // A line this long that ends in the middle of a sentence was wrapped by its editor, not by its author.
    private const int WrapWidth = 55;
    private const double LeastOfWidth = 0.75;
    private const int BoldHeadingLevel = 7;
    private const int BareHeadingLevel = 8;
    private const int LongestBareHeading = 50;
    private const int LongestLeadIn = 3;

    /// <summary>The blocks of an answer, in order. Together they hold every letter and digit that is no list marker.</summary>
    public static List<Block> Read(string text)
    {
        List<TextLine> lines = TextLine.Read(text);
        int[] marks = RowReader.MarksOf(text, lines);
        int[] widths = WidthsOf(lines);
        var blocks = new List<Block>();
        int tableStart = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            TextLine line = lines[i];
            if (line.IsEmpty)
            {
                tableStart = -1;
                continue;
            }

            bool gap = i == 0 || lines[i - 1].IsEmpty;
            if (IsTableRow(text, line))
            {
                if (tableStart < 0)
                    tableStart = i;
                AddCells(text, line, i - tableStart, gap, blocks);
                continue;
            }

            tableStart = -1;
            int content = ListMarker.EndOf(text, line.Start, line.End, out int? number);
            bool item = content >= 0 && content < line.End;
            int start = item ? content : line.Start;
            if (marks[i] >= 0)
            {
                blocks.Add(new Block(start, line.End, BlockKind.Item, line.Indent) { AfterGap = gap, Mark = marks[i] });
                continue;
            }

            int level = HeadingLevel(text, start, line.End, item, i + 1 < lines.Count ? lines[i + 1] : default);
            if (level > 0)
                blocks.Add(new Block(start, line.End, BlockKind.Heading, level) { AfterGap = gap, Number = number });
            else if (item)
                blocks.Add(new Block(start, line.End, BlockKind.Item, line.Indent) { Number = number, AfterGap = gap });
            else if (!gap && blocks.Count > 0 && Continues(text, lines[i - 1], line, blocks[^1], widths[i]))
                blocks[^1] = blocks[^1] with { End = line.End };
            else
                blocks.Add(new Block(line.Start, line.End, BlockKind.Paragraph, line.Indent) { AfterGap = gap });
        }

        return blocks;
    }

    // For each line the width that the lines around it are wrapped to, or 0 where they are of unlike lengths.
    private static int[] WidthsOf(List<TextLine> lines)
    {
        int[] widths = new int[lines.Count];
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            int longest = 0;
            while (end < lines.Count && !lines[end].IsEmpty)
                longest = Math.Max(longest, lines[end++].Length);
            bool even = end - i > 2;
            for (int k = i; k + 1 < end; k++)
                even &= lines[k].Length >= longest * LeastOfWidth;
            if (even)
                Array.Fill(widths, longest, i, end - i);
            i = Math.Max(end, i + 1);
        }

        return widths;
    }

    private static bool Continues(string text, TextLine before, TextLine line, Block block, int width)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Item))
            return false;
        if (HasLeadIn(text, line))
            return false;
        if (text[before.End - 1] is '.' or '!' or '?' or ':' or ';')
            return block.Kind == BlockKind.Item && line.Indent >= block.Level + 2 && text[before.End - 1] != ':';
        // A capital letter begins a line of its own where the line before is shorter than its neighbours.
        if (before.Length >= WrapWidth && (width >= WrapWidth || !char.IsUpper(text[line.Start])))
            return true;
        return block.Kind == BlockKind.Item && line.Indent >= block.Level + 2;
    }

    // "Not needed: ..." begins a line of its own, however long the line before it is.
    private static bool HasLeadIn(string text, TextLine line)
    {
        if (!char.IsUpper(text[line.Start]))
            return false;
        int words = 1;
        for (int i = line.Start; i < line.End && words <= LongestLeadIn; i++)
        {
            if (text[i] == ':')
                return i + 1 == line.End || char.IsWhiteSpace(text[i + 1]);
            if (text[i] is ',' or ';' or '.' or '(' or ')')
                return false;
            if (char.IsWhiteSpace(text[i]))
                words++;
        }

        return false;
    }

    // 1 to 6 for hashes, 7 for a line in bold, 8 for a bare title above a list; 0 for no heading.
    private static int HeadingLevel(string text, int start, int end, bool item, TextLine next)
    {
        if (text[start] == '#')
        {
            int hashes = 1;
            while (start + hashes < end && text[start + hashes] == '#')
                hashes++;
            return start + hashes < end && char.IsWhiteSpace(text[start + hashes]) ? Math.Min(hashes, 6) : 0;
        }

        if (IsAllBold(text, start, end) && !(item && text[end - 1] == '.'))
            return item && !NextIsDeeper(text, next) ? 0 : BoldHeadingLevel;
        if (item || next.IsEmpty)
            return 0;
        bool underlined = next.End - next.Start >= 3
            && text.AsSpan(next.Start, next.End - next.Start).IndexOfAnyExcept('=', '-') < 0;
        if (underlined)
            return text[next.Start] == '=' ? 1 : 2;
        return end - start <= LongestBareHeading && IsBareTitle(text, start, end)
            && ListMarker.EndOf(text, next.Start, next.End, out _) >= 0 ? BareHeadingLevel : 0;
    }

    private static bool NextIsDeeper(string text, TextLine next) =>
        !next.IsEmpty && ListMarker.EndOf(text, next.Start, next.End, out int? number) >= 0 && number is null;

    private static bool IsAllBold(string text, int start, int end)
    {
        if (end - start < 5 || text[start] is not ('*' or '_') || text[start + 1] != text[start])
            return false;
        char mark = text[start];
        int last = end;
        while (last > start && text[last - 1] is ':' or '.' or ' ')
            last--;
        if (last - start < 5 || text[last - 1] != mark || text[last - 2] != mark)
            return false;
        // One bold stretch only: "**A** and **B**" is running text.
        return text.AsSpan(start + 2, last - start - 4).IndexOf(mark) < 0;
    }

    private static bool IsBareTitle(string text, int start, int end)
    {
        int words = 1;
        for (int i = start; i < end; i++)
        {
            if (text[i] is '.' or '!' or '?' or ';' or ',')
                return false;
            if (char.IsWhiteSpace(text[i]))
                words++;
        }

        return words <= 6 && char.IsLetter(text[start]);
    }

    private static bool IsTableRow(string text, TextLine line) =>
        text.AsSpan(line.Start, line.End - line.Start).Count('|') >= 2;

    private static void AddCells(string text, TextLine line, int row, bool gap, List<Block> blocks)
    {
        int column = 0;
        int start = line.Start;
        for (int i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && text[i] != '|')
                continue;
            int first = ListMarker.SkipSpace(text, start, i);
            int last = i;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first)
                blocks.Add(new Block(first, last, BlockKind.Cell, 0) { Row = row, Column = column, AfterGap = gap });
            if (i > line.Start)
                column++;
            start = i + 1;
        }
    }
}
