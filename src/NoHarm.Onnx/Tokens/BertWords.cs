using System.Globalization;
using System.Text;

namespace NoHarm.Onnx.Tokens;

/// <summary>Cuts a uniform text into words: at white space, and around every punctuation mark.</summary>
internal static class BertWords
{
    /// <summary>The words of a text as places in it, in order.</summary>
    public static IEnumerable<Range> Split(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            Rune rune = Rune.GetRuneAt(text, i);
            int next = i + rune.Utf16SequenceLength;
            bool isSpace = Rune.IsWhiteSpace(rune);
            if (isSpace || IsPunctuation(rune))
            {
                if (i > start)
                    yield return start..i;
                if (!isSpace)
                    yield return i..next;
                start = next;
            }

            i = next;
        }

        if (text.Length > start)
            yield return start..text.Length;
    }

    // BERT counts every ASCII sign as punctuation, also those that Unicode calls symbols, such as + and $.
    private static bool IsPunctuation(Rune rune) => rune.IsAscii
        ? rune.Value is > ' ' and < 127 && !Rune.IsLetterOrDigit(rune)
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
}
