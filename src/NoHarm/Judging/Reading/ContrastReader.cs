using System.Text.RegularExpressions;

namespace NoHarm.Judging.Reading;

/// <summary>Reads "with contrast", "non-contrast", "w/wo contrast".</summary>
internal static partial class ContrastReader
{
    /// <summary>What a text says about contrast, or null.</summary>
    public static Contrast? Read(string text)
    {
        if (Both().IsMatch(text))
            return Contrast.WithAndWithout;
        if (None().IsMatch(text))
            return Contrast.Without;
        return With().IsMatch(text) ? Contrast.With : null;
    }

    [GeneratedRegex(@"\bwith(\sand\s|/)without\b.{0,20}contrast|\bw/?\s?(and\s|/\s?)?w/?o\b.{0,20}contrast|\bw(ith)?\s*(\+|and|&)\s*w/?o\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(non[\s-]?contrast|without\s(iv\s|intravenous\s)?contrast|w/?o\s(iv\s)?contrast|unenhanced)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex None();

    [GeneratedRegex(@"\b(with|w/)\s?(iv\s|intravenous\s|gadolinium\s)?contrast|contrast[\s-]enhanced", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex With();
}
