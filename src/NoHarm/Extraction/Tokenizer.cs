using System.Globalization;

namespace NoHarm.Extraction;

/// <summary>Cuts text into words and the marks that part clauses. Hyphens, slashes and markup part words and leave no token.</summary>
internal static class Tokenizer
{
    private const int LongestCueWord = 32;

    /// <summary>The tokens of a block, in order; the mark between two columns reads as a colon.</summary>
    public static Token[] Read(string text, Block block, CueLexicon lexicon)
    {
        (int start, int end) = (block.Start, block.End);
        var tokens = new List<Token>((end - start) / 5 + 4);
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (i == block.Mark)
            {
                tokens.Add(new Token(i, 1, -1, TokenKind.Colon));
                i += c == '-' ? 2 : 1;
                continue;
            }

            if (IsWordPart(c))
            {
                int wordEnd = EndOfWord(text, i, end);
                tokens.Add(new Token(i, wordEnd - i, NumberOf(text.AsSpan(i, wordEnd - i), lexicon), TokenKind.Word));
                i = wordEnd;
                continue;
            }

            (TokenKind Kind, int Length)? mark = MarkAt(text, i, start, end);
            if (mark is { } found)
                tokens.Add(new Token(i, found.Length, -1, found.Kind));
            i += mark?.Length ?? 1;
        }

        return [.. tokens];
    }

    /// <summary>Whether a character belongs to words: letters, digits and the marks that combine with them.</summary>
    public static bool IsWordPart(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c >= 128 && (char.IsLetterOrDigit(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    private static int EndOfWord(string text, int i, int end)
    {
        // "e.g.", "b.i.d.", "p.o.": single letters with dots are one word, their last dot included.
        int dotted = EndOfDotted(text, i, end);
        if (dotted > i)
            return dotted;

        int at = i;
        while (at < end)
        {
            char c = text[at];
            if (IsWordPart(c))
                at++;
            else if (at + 1 < end && IsWordPart(text[at + 1]) && JoinsWord(text[at - 1], c, text[at + 1]))
                at += 2;
            else
                break;
        }

        return at;
    }

    private static bool JoinsWord(char before, char c, char after) => c switch
    {
        '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
        ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
        _ => false,
    };

    private static int EndOfDotted(string text, int i, int end)
    {
        int at = i;
        int letters = 0;
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            letters++;
            at += 2;
        }

        if (letters < 2 || (at < end && IsWordPart(text[at])))
            return i;
        return at;
    }

    private static int NumberOf(ReadOnlySpan<char> word, CueLexicon lexicon)
    {
        if (word.Length > LongestCueWord)
            return -1;
        Span<char> key = stackalloc char[LongestCueWord];
        int length = 0;
        foreach (char c in word)
        {
            if (c == '\u2019')
                key[length++] = '\'';
            else if (c != '.')
                key[length++] = char.ToLowerInvariant(c);
        }

        return lexicon.Find(key[..length]);
    }

    private static (TokenKind Kind, int Length)? MarkAt(string text, int i, int start, int end)
    {
        switch (text[i])
        {
            case ',':
                return (TokenKind.Comma, 1);
            case ';':
            case '\u2022':
            case '\u25CF':
                return (TokenKind.Semicolon, 1);
            case ':':
                return (TokenKind.Colon, 1);
            case '(':
            case '[':
            case '{':
                return (TokenKind.Open, 1);
            case ')':
            case ']':
            case '}':
                return (TokenKind.Close, 1);
            case '.':
            case '!':
            case '?':
            case '\u2026':
            case '\u3002':
                return (TokenKind.Stop, 1);
            case '\u2192':
            case '\u21D2':
            case '\u279C':
                return (TokenKind.Arrow, 1);
            case '\u2014':
                return (TokenKind.Dash, 1);
            case '-' or '=' when ArrowLength(text, i, end) is > 0 and var length:
                return (TokenKind.Arrow, length);
            case '-' or '\u2013' or '\u2212' when IsSpaced(text, i, start, end):
                return (TokenKind.Dash, 1);
            case '-' when i + 1 < end && text[i + 1] == '-':
                return (TokenKind.Dash, 2);
            default:
                return null;
        }
    }

    // "->", "-->" and "=>", but not ">=" or "->" written as part of a longer run of marks.
    private static int ArrowLength(string text, int i, int end)
    {
        int at = i;
        while (at < end && at - i < 3 && text[at] is '-' or '=')
            at++;
        return at < end && text[at] == '>' && (at + 1 >= end || text[at + 1] != '=') ? at + 1 - i : 0;
    }

    private static bool IsSpaced(string text, int i, int start, int end) =>
        i > start && char.IsWhiteSpace(text[i - 1]) && i + 1 < end && char.IsWhiteSpace(text[i + 1]);
}
