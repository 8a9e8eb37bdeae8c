using System.Text.RegularExpressions;

namespace NoHarm.Judging.Reading;

/// <summary>Whether a text denies something: advice that says a thing is not so is no match of advice that says it is.</summary>
internal static partial class DenialReader
{
    public static bool SpeaksIn(string text) => Denial().IsMatch(text);

    [GeneratedRegex(
        @"\b(no|not|never|none|neither|nor|cannot|without|unnecessary|unneeded|unlikely|unrelated|absent|rules? out|excludes?|(?:is|are|was|do|does|did|has|have|would|should|could|ca|wo)n['’]?t)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Denial();
}
