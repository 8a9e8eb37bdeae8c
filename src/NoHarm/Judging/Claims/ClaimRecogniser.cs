using NoHarm.Extraction;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>
/// Tells options that are claims of fact ("Heavy drinking can raise blood pressure") from orders ("Order MRI brain") by
/// their form: a claim has a finite verb, and no order at its head.
/// </summary>
internal sealed class ClaimRecogniser(Lexicon lexicon)
{
    /// <summary>
    /// From this share of claims on, the options of a case are claims. Among orders at most one in twenty looks like a claim;
    /// among claims a third may not ("Possible side effect of X: headache", "Seek medical attention if ...").
    /// </summary>
    private const double LeastShare = 0.15;

    /// <summary>Whether the options of a case are claims of fact.</summary>
    public bool SpeaksIn(BlindCase @case) =>
        @case.Options.Count > 0 && @case.Options.Count(option => IsClaim(option.Text)) >= LeastShare * @case.Options.Count;

    /// <summary>Whether a text is a claim of fact by its form.</summary>
    public bool IsClaim(string text)
    {
        List<Word> words = WordReader.Read(text);
        return words.Count > 1 && !BeginsWithOrder(words) && words.Skip(1).Any(word => IsFinite(word.Span.Of(text)));
    }

    private bool BeginsWithOrder(List<Word> words)
    {
        for (int length = Math.Min(Lexicon.LongestAction, words.Count); length > 0; length--)
        {
            if (lexicon.ActionOf(string.Join(' ', words.Take(length).Select(word => word.Stem))) is not null)
                return true;
        }

        return false;
    }

    private static bool IsFinite(string word)
    {
        CueLexicon cues = CueLexicon.Default;
        return cues.Is(cues.Find(word.ToLowerInvariant()), WordClass.Finite);
    }
}
