using System.Text;
using NoHarm.Input;

namespace NoHarm.Extraction;

/// <summary>The cue words and phrases of <c>data/lexicon/cues.txt</c>, which is part of this assembly.</summary>
internal sealed class CueLexicon
{
    private const int Wildcard = -2;
    private const int WildcardReach = 2;

    private static readonly Dictionary<string, CueKind> CueSections = new()
    {
        ["recommend"] = CueKind.Recommend,
        ["hedge"] = CueKind.Hedge,
        ["delegate"] = CueKind.Delegate,
        ["against"] = CueKind.Against,
        ["against-after"] = CueKind.AgainstAfter,
        ["contrast-against"] = CueKind.AgainstLocal,
        ["allow"] = CueKind.Allow,
        ["neutral"] = CueKind.Neutral,
        ["gate"] = CueKind.Gate,
        ["trigger"] = CueKind.Trigger,
        ["contrast"] = CueKind.Contrast,
        ["reason"] = CueKind.Reason,
        ["done"] = CueKind.Done,
        ["courtesy"] = CueKind.Courtesy,
    };

    private static readonly Dictionary<string, WordClass> WordSections = new()
    {
        ["verb"] = WordClass.Verb,
        ["verb-noun"] = WordClass.VerbNoun,
        ["finite"] = WordClass.Finite,
        ["skip"] = WordClass.Skip,
        ["order"] = WordClass.Order,
        ["finding"] = WordClass.Finding,
        ["condition-word"] = WordClass.Condition,
        ["clause-start"] = WordClass.ClauseStart,
        ["subordinate"] = WordClass.Subordinate,
        ["preposition"] = WordClass.Preposition,
        ["question"] = WordClass.Question,
        ["outcome"] = WordClass.Outcome,
        ["persistence"] = WordClass.Persistence,
        ["emergency"] = WordClass.Emergency,
        ["causative"] = WordClass.Causative,
        ["determiner"] = WordClass.Determiner,
        ["abbreviation"] = WordClass.Abbreviation,
        ["abbreviation-before-lower"] = WordClass.SoftAbbreviation,
    };

    private static readonly Dictionary<string, HeadingKind> HeadingSections = new()
    {
        ["heading-against"] = HeadingKind.Against,
        ["heading-none"] = HeadingKind.None,
        ["heading-trigger"] = HeadingKind.Triggers,
        ["heading-hedge"] = HeadingKind.Hedge,
    };

    private readonly Dictionary<string, int> _vocabulary = [];
    private readonly List<WordClass> _classes = [];
    private readonly Dictionary<int, List<Cue>> _cues = [];
    private readonly Dictionary<string, HeadingKind> _headings = [];

    private CueLexicon(string source)
    {
        string section = "";
        foreach (string raw in source.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = line.Trim('[', ']');
            else if (CueSections.TryGetValue(section, out CueKind kind))
                AddCue(line, kind);
            else if (WordSections.TryGetValue(section, out WordClass wordClass))
                _classes[NumberOf(line)] |= wordClass;
            else if (HeadingSections.TryGetValue(section, out HeadingKind heading))
                _headings[line] = heading;
            else
                throw new InvalidDataException($"cues.txt: section [{section}] is unknown.");
        }

        foreach (List<Cue> bucket in _cues.Values)
            bucket.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The cues that ship with the tool.</summary>
    public static CueLexicon Default { get; } = Load();

    /// <summary>The whole cue file, for fingerprints.</summary>
    public static string Source => ReadSource();

    /// <summary>The number of a word, or -1. The word is lower case, without dots.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int number) ? number : -1;

    /// <summary>Whether a word belongs to a class.</summary>
    public bool Is(int word, WordClass wanted) => word >= 0 && (_classes[word] & wanted) != WordClass.None;

    /// <summary>What a heading says about the items under it; the text is lower case, words parted by one space.</summary>
    public HeadingKind? HeadingOf(string words) => _headings.TryGetValue(words, out HeadingKind kind) ? kind : null;

    /// <summary>The longest cue that begins at a token, or none.</summary>
    public CueMatch Match(ReadOnlySpan<Token> tokens, int start)
    {
        CueMatch best = default;
        if (tokens[start].Word < 0 || !_cues.TryGetValue(tokens[start].Word, out List<Cue>? bucket))
            return best;

        foreach (Cue cue in bucket)
        {
            int end = EndOf(cue, tokens, start, 0, out int countsFrom);
            if (end > best.End)
                best = new CueMatch(cue.Kind, countsFrom, end, cue.TakesVerb);
        }

        return best;
    }

    private static int EndOf(Cue cue, ReadOnlySpan<Token> tokens, int at, int word, out int countsFrom)
    {
        countsFrom = at;
        for (; word < cue.Words.Length; word++)
        {
            if (word == cue.CountsFrom)
                countsFrom = at;
            if (cue.Words[word] == Wildcard)
            {
                for (int skip = 0; skip <= WildcardReach; skip++)
                {
                    int end = EndOf(cue, tokens, at + skip, word + 1, out int inner);
                    if (end >= 0)
                    {
                        countsFrom = cue.CountsFrom > word ? inner : countsFrom;
                        return end;
                    }

                    if (at + skip >= tokens.Length || tokens[at + skip].Kind != TokenKind.Word)
                        break;
                }

                return -1;
            }

            if (at >= tokens.Length || tokens[at].Kind != TokenKind.Word || tokens[at].Word != cue.Words[word])
                return -1;
            at++;
        }

        return at;
    }

    private static CueLexicon Load() => new(ReadSource());

    private static string ReadSource() => Encoding.UTF8.GetString(EmbeddedFile.Read("NoHarm.lexicon.cues.txt"));

    private void AddCue(string line, CueKind kind)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int bar = Array.IndexOf(parts, "|");
        int[] words = [.. parts.Where(part => part != "|").Select(part => part == "*" ? Wildcard : NumberOf(part))];
        bool takesVerb = parts[^1] is "not" or "never" or "to" or "may" or "might" or "could" or "can" or "would" or "should" or "also"
            || parts[^1].EndsWith("n't", StringComparison.Ordinal) || parts[^1] == "dont";
        if (!_cues.TryGetValue(words[0], out List<Cue>? bucket))
            _cues.Add(words[0], bucket = []);
        bucket.Add(new Cue(words, kind, Math.Max(bar, 0), takesVerb));
    }

    private int NumberOf(string word)
    {
        if (!_vocabulary.TryGetValue(word, out int number))
        {
            _vocabulary.Add(word, number = _classes.Count);
            _classes.Add(WordClass.None);
        }

        return number;
    }

    private sealed record Cue(int[] Words, CueKind Kind, int CountsFrom, bool TakesVerb);
}
