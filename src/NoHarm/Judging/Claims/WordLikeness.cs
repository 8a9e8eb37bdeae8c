namespace NoHarm.Judging.Claims;

/// <summary>How alike two stems look, for forms that no list has: "serotonin" and "serotonergic", typing errors, compounds.</summary>
internal static class WordLikeness
{
    private const double SameBeginning = 0.8;
    private const double SharedGrams = 0.7;
    private const double Inside = 0.5;
    private const double LeastDice = 0.6;
    private const int ShortestForGrams = 5;
    private const int ShortestForInside = 7;

    /// <summary>1 for the same stem, 0 for unlike ones.</summary>
    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        int shorter = Math.Min(a.Length, b.Length);
        int longer = Math.Max(a.Length, b.Length);
        int prefix = a.AsSpan().CommonPrefixLength(b);
        if (prefix >= 5 && prefix >= 0.6 * longer || prefix >= 4 && prefix >= 0.75 * longer)
            return SameBeginning;
        if (shorter < ShortestForGrams)
            return 0;
        if (Dice(a, b) >= LeastDice)
            return SharedGrams;
        return shorter >= ShortestForInside && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)) ? Inside : 0;
    }

    /// <summary>Dice's coefficient over character trigrams with the word's borders (Dice, Ecology 26(3), 1945).</summary>
    private static double Dice(string a, string b)
    {
        // As many trigrams as letters: one at each border more than a word alone has.
        int atMost = 2 * Math.Min(a.Length, b.Length);
        if (atMost < LeastDice * (a.Length + b.Length))
            return 0;
        HashSet<string> of = Grams(a);
        HashSet<string> others = Grams(b);
        return 2.0 * of.Count(others.Contains) / (of.Count + others.Count);
    }

    private static HashSet<string> Grams(string word)
    {
        string padded = $" {word} ";
        var grams = new HashSet<string>(word.Length);
        for (int i = 0; i + 3 <= padded.Length; i++)
            grams.Add(padded.Substring(i, 3));
        return grams;
    }
}
