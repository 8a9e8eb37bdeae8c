using System.Globalization;
using System.Text;

namespace NoHarm.Onnx.Tokens;

/// <summary>Makes a text uniform before it is cut into words, as BERT's tokenizers do.</summary>
/// <param name="CleanText">Drops control characters and turns white space into blanks.</param>
/// <param name="SpaceCjk">Puts blanks around Chinese characters.</param>
/// <param name="Lowercase">Lowers capitals.</param>
/// <param name="StripAccents">Takes accents off letters.</param>
internal sealed record BertNormalizer(bool CleanText = true, bool SpaceCjk = true, bool Lowercase = true, bool StripAccents = true)
{
    private const int Replacement = 0xFFFD;
    private const int DottedCapitalI = 0x130;

    /// <summary>The uniform text.</summary>
    public string Normalize(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (CleanText && IsDropped(rune))
                continue;
            if (CleanText && Rune.IsWhiteSpace(rune))
                result.Append(' ');
            else if (SpaceCjk && IsChinese(rune.Value))
                AppendLetter(result.Append(' '), rune).Append(' ');
            else
                AppendLetter(result, rune);
        }

        return Lowercase ? Lower(result) : result.ToString();
    }

    private StringBuilder AppendLetter(StringBuilder result, Rune rune)
    {
        if (StripAccents)
            BaseLetters.Append(result, rune);
        else
            result.Append(rune);
        return result;
    }

    // After the accents, because what is left of a letter may be a capital. One letter at a time, without regard to its
    // place: a Greek sigma at the end of a word is not told from others.
    private static string Lower(StringBuilder text)
    {
        var lower = new StringBuilder(text.Length);
        foreach (Rune rune in text.ToString().EnumerateRunes())
        {
            if (rune.Value == DottedCapitalI)
                lower.Append("i\u0307");
            else
                lower.Append(Rune.ToLowerInvariant(rune));
        }

        return lower.ToString();
    }

    // Characters that nobody assigned yet stay: they are emoji of a newer Unicode than this, and become unknown words.
    private static bool IsDropped(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        0 or Replacement => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate,
    };

    // The blocks of Chinese characters; Japanese and Korean scripts are written with blanks or cut by the vocabulary.
    private static bool IsChinese(int point) => point
        is (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2CEAF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2F800 and <= 0x2FA1F);
}
