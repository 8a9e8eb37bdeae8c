using System.Text.RegularExpressions;
using NoHarm.Benchmarks;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>The wordings that the benchmark's advice names for one option: those that match it, and look-alikes that do not.</summary>
internal sealed partial class GuidancePhrases
{
    private const int ShortestPhrase = 8;

    /// <summary>A phrase needs as many different words as make it about something.</summary>
    private const int FewestStems = 2;

    private readonly IReadOnlyList<TermReading> _matching;
    private readonly IReadOnlyList<TermReading> _lookAlikes;

    private GuidancePhrases(IReadOnlyList<string> aliases, string note, TermReader terms)
    {
        var matching = new List<string>(aliases);
        var lookAlikes = new List<string>();
        foreach (Match quoted in Quoted().Matches(note))
            (IsDenied(note[..quoted.Index]) ? lookAlikes : matching).Add(quoted.Groups["phrase"].Value);
        Phrases = [.. matching.Concat(lookAlikes).Where(phrase => phrase.Length >= ShortestPhrase)];
        _matching = Read(matching, terms);
        _lookAlikes = Read(lookAlikes, terms);
    }

    /// <summary>All of them, for the search: what resembles a look-alike is worth a look too.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The phrases for an option.</summary>
    public static GuidancePhrases Of(int option, Guidance? guidance, TermReader terms) =>
        new(guidance?.Aliases.GetValueOrDefault(option) ?? [], guidance?.OptionNotes.GetValueOrDefault(option) ?? "", terms);

    /// <summary>The largest share of a matching phrase's words that a statement has, 0 to 1.</summary>
    public double LikeMatching(TermReading statement) => Best(_matching, statement);

    /// <summary>The largest share of a look-alike's words that a statement has, 0 to 1.</summary>
    public double LikeLookAlike(TermReading statement) => Best(_lookAlikes, statement);

    private static double Best(IReadOnlyList<TermReading> phrases, TermReading statement)
    {
        double best = 0;
        foreach (TermReading phrase in phrases)
            best = Math.Max(best, (double)phrase.Stems.Count(statement.Stems.Contains) / phrase.Stems.Count);
        return best;
    }

    private static TermReading[] Read(List<string> phrases, TermReader terms) =>
        [.. phrases.Select(terms.Read).Where(reading => reading.Stems.Count >= FewestStems)];

    /// <summary>Whether the last word on matching before a phrase denies it: "NONE when", "does not count".</summary>
    private static bool IsDenied(string before)
    {
        Match last = Ruling().Matches(before).LastOrDefault() ?? Match.Empty;
        return last.Groups["no"].Success;
    }

    [GeneratedRegex("""(?<!\w)['"“‘](?<phrase>[^'"“”‘’]{3,120})['"”’](?!\w)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(?<no>none|no match|never|reject\w*|exclude[sd]?|rather than|not (?:to be )?(?:(?:an? )?(?:full |partial )?match|credit|count)\w*|(?:do|does|is|are|should|must) not(?: \w+)?)\b"
        + @"|\b(?<yes>full|partial|match(?:es|ed)?|counts?|credit|satisf(?:y|ies|ied)|qualif(?:y|ies)|accept\w*|includ(?:es|ing)|yes|equivalent)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ruling();
}
