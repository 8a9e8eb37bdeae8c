namespace NoHarm.Retrieval;

/// <summary>
/// Cuts the endings that never change which action is meant: plurals and verb forms. It is deliberately lighter than
/// Porter's algorithm, because drug and test names must stay apart.
/// </summary>
public static class Stemmer
{
    private const int ShortestStem = 4;

    // Their ends look like endings, and without them they would be other words: lactate, quit, even, DHEA, CRP, opt, follow.
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["lactation"] = "lactation",
        ["lactating"] = "lactation",
        ["quite"] = "quite",
        ["evening"] = "evening",
        ["evenings"] = "evening",
        ["dheas"] = "dheas",
        ["crps"] = "crps",
        ["option"] = "option",
        ["options"] = "option",
        ["institution"] = "institution",
        ["institutions"] = "institution",
        ["following"] = "following",
    };

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out string? whole))
            return whole;
        string stem = WithoutPlural(word);
        if (Cut(stem, "ing", out string verb) || Cut(stem, "ed", out verb))
            stem = Undouble(verb);
        else if (Cut(stem, "ion", out string noun) && noun[^1] is 't' or 's')
            stem = noun;
        else if (stem.Length > ShortestStem + 2 && Cut(stem, "ly", out string adjective))
            stem = adjective;
        return stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string WithoutPlural(string word)
    {
        if (word.Length <= 3 || word[^1] != 's')
            return word;
        if (word.EndsWith("ies") && word.Length > ShortestStem)
            return word[..^3] + "y";
        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes"))
            return word[..^2];
        return word[^2] is 's' or 'u' or 'i' ? word : word[..^1];
    }

    private static bool Cut(string word, string ending, out string stem)
    {
        bool cuts = word.Length - ending.Length >= ShortestStem - 1 && word.EndsWith(ending) && HasVowel(word.AsSpan(0, word.Length - ending.Length));
        stem = cuts ? word[..^ending.Length] : word;
        return cuts;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny('a', 'e', 'i') || word.ContainsAny('o', 'u', 'y');

    private static string Undouble(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
