namespace NoHarm.Extraction;

/// <summary>A line of an answer without the white space around it.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="End">Index after its last one; not above the start where the line is empty.</param>
/// <param name="Indent">The white space and quote marks before it, in columns.</param>
internal readonly record struct TextLine(int Start, int End, int Indent)
{
    private const int TabWidth = 4;

    /// <summary>Whether nothing stands on it.</summary>
    public bool IsEmpty => End <= Start;

    public int Length => End - Start;

    /// <summary>The lines of an answer, in order.</summary>
    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        int start = 0;
        while (start <= text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny("\r\n\u2028\u2029");
            int end = length < 0 ? text.Length : start + length;
            int first = start;
            int indent = 0;
            while (first < end && (char.IsWhiteSpace(text[first]) || text[first] == '>'))
            {
                indent += text[first] == '\t' ? TabWidth : 1;
                first++;
            }

            int last = end;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;

            // A line break of two characters yields one more, empty, line: it must not look like a gap.
            lines.Add(new TextLine(first, last, indent));
            if (length < 0)
                break;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
