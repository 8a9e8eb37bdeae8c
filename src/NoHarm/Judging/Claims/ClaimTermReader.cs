using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>Reads the terms of a claim or a sentence: the longest form of either vocabulary wins, left to right.</summary>
internal sealed class ClaimTermReader(Lexicon lexicon, ClaimVocabulary vocabulary)
{
    private static readonly HashSet<string> Denials = Stems(
        "not", "no", "never", "without", "non", "neither", "nor", "cannot",
        "don", "doesn", "didn", "isn", "aren", "shouldn", "hasn", "won");

    private static readonly HashSet<string> SoftDenials = Stems("avoid", "rare", "less", "unlikely");

    private static readonly HashSet<string> TimeWords = ["minute", "hour", "day", "week", "month", "year"];

    /// <summary>The terms of a text in order, each key once.</summary>
    public List<ClaimTerm> Read(string text)
    {
        List<Word> words = WordReader.Read(text);
        var terms = new List<ClaimTerm>();
        var known = new HashSet<string>();
        for (int i = 0; i < words.Count;)
        {
            (ClaimTerm? term, int length) = At(text, words, i);
            if (term is not null && known.Add(term.Key))
                terms.Add(term);
            i += length;
        }

        return terms;
    }

    /// <summary>Whether a text denies something, or makes it rare.</summary>
    public static bool Denies(string text) =>
        WordReader.Read(text).Exists(word => Denials.Contains(word.Stem) || SoftDenials.Contains(word.Stem));

    private (ClaimTerm? Term, int Length) At(string text, List<Word> words, int start)
    {
        int longest = Math.Min(Math.Max(Lexicon.LongestForm, vocabulary.LongestForm), words.Count - start);
        for (int length = longest; length > 0; length--)
        {
            string key = string.Join(' ', words.GetRange(start, length).Select(word => word.Stem));
            if (vocabulary.GroupOf(key) is { } group)
                return (new ClaimTerm(group, null, KindOf(group), StemsOf(words, start, length)), length);
            if (ConceptAt(key, text, words, start, length) is { } concept)
                return (new ClaimTerm(concept.Name, concept, KindOf(concept), StemsOf(words, start, length)), length);
        }

        Word word = words[start];
        bool counts = word.IsNumber || word.Stem.Length > 1 && !lexicon.IsStopStem(word.Stem);
        return (counts ? new ClaimTerm(word.Stem, null, word.IsNumber ? ClaimTermKind.Quantity : KindOf(word.Stem), [word.Stem]) : null, 1);
    }

    private Concept? ConceptAt(string key, string text, List<Word> words, int start, int length)
    {
        if (lexicon.Find(key) is not { } concept || !lexicon.IsCapitalised(key))
            return lexicon.Find(key);
        int from = words[start].Span.Start;
        return LexiconFiles.IsCapitalised(text.AsSpan(from, words[start + length - 1].Span.End - from)) ? concept : null;
    }

    private ClaimTermKind KindOf(string key) =>
        Denials.Contains(key) ? ClaimTermKind.Denial : vocabulary.IsLight(key) ? ClaimTermKind.Light : ClaimTermKind.Content;

    private ClaimTermKind KindOf(Concept concept)
    {
        string[] words = concept.Name.Split(' ');
        if (concept.Kind == ConceptKind.General && words.Any(TimeWords.Contains))
            return words.Length > 1 ? ClaimTermKind.Quantity : ClaimTermKind.Light;
        if (vocabulary.IsLight(concept.Name))
            return ClaimTermKind.Light;
        return concept.Kind == ConceptKind.General ? ClaimTermKind.Content : ClaimTermKind.Clinical;
    }

    private List<string> StemsOf(List<Word> words, int start, int length) =>
        [.. words.GetRange(start, length).Select(word => word.Stem).Where(stem => !lexicon.IsStopStem(stem)).Distinct()];

    private static HashSet<string> Stems(params string[] words) => [.. words.Select(Stemmer.Stem)];
}
