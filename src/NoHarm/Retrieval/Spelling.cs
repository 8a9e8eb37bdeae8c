namespace NoHarm.Retrieval;

/// <summary>
/// Reads a slip of the pen: a long word that the vocabulary does not know, one letter left out, doubled, changed or swapped
/// away from the name of exactly one thing. Words that mean a thing of their own are never changed, so that two drugs with
/// similar names stay two drugs.
/// </summary>
internal sealed class Spelling
{
    /// <summary>Shorter names have too many neighbours that are real words.</summary>
    private const int ShortestName = 7;

    private readonly ILookup<(char First, int Length), (string Stem, Concept Concept)> _names;
    private readonly HashSet<string> _known;

    public Spelling(IReadOnlyDictionary<string, Concept> forms, IEnumerable<string> others)
    {
        _names = forms.Where(form => form.Key.Length >= ShortestName && !form.Key.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetter(form.Key[0]))
            .ToLookup(form => (form.Key[0], form.Key.Length), form => (form.Key, form.Value));
        _known = [.. forms.Keys.Concat(others).SelectMany(form => form.Split(' '))];
    }

    /// <summary>The stem that was meant, or the stem as it stands.</summary>
    public string Mend(string stem)
    {
        if (stem.Length < ShortestName - 1 || !char.IsAsciiLetter(stem[0]) || _known.Contains(stem))
            return stem;
        (string Stem, Concept Concept)? meant = null;
        for (int length = stem.Length - 1; length <= stem.Length + 1; length++)
        {
            foreach ((string Stem, Concept Concept) name in _names[(stem[0], length)])
            {
                if (!IsOneSlip(stem, name.Stem))
                    continue;
                if (meant is { } other && other.Concept != name.Concept)
                    return stem;
                meant = name;
            }
        }

        return meant?.Stem ?? stem;
    }

    /// <summary>Whether two different words are one insertion, deletion, change or swap of neighbours apart.</summary>
    internal static bool IsOneSlip(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        int same = a.AsSpan().CommonPrefixLength(b);
        ReadOnlySpan<char> x = a.AsSpan(same);
        ReadOnlySpan<char> y = b.AsSpan(same);
        if (x.Length < y.Length)
            return y.Length == x.Length + 1 && x.SequenceEqual(y[1..]);
        if (x.Length == 0)
            return false;
        return x[1..].SequenceEqual(y[1..])
            || x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]);
    }
}
