namespace NoHarm.Retrieval;

/// <summary>
/// The clinical vocabulary: which words mean the same thing, which thing is a kind of another, what a panel contains.
/// It is read from the files under data/lexicon, which are built into the library.
/// </summary>
public sealed class Lexicon
{
    /// <summary>How many words the longest form may have.</summary>
    internal const int LongestForm = 7;

    /// <summary>How many words the longest phrase of an action may have.</summary>
    internal const int LongestAction = 3;

    private static readonly Lazy<Lexicon> BuiltIn = new(LexiconReader.ReadBuiltIn);

    private readonly Dictionary<string, Concept> _byForm;
    private readonly Dictionary<string, string> _actions;
    private readonly Dictionary<string, HashSet<string>> _opposites;
    private readonly Dictionary<string, HashSet<string>> _panels;
    private readonly Dictionary<string, Concept> _byName;
    private readonly HashSet<string> _stopStems;
    private readonly HashSet<string> _capitals;
    private readonly Spelling _spelling;

    internal Lexicon(LexiconParts parts)
    {
        _byForm = parts.Forms;
        _actions = parts.Actions;
        _opposites = parts.Opposites;
        _panels = parts.Panels;
        _byName = parts.Names;
        _stopStems = parts.StopStems;
        _capitals = parts.Capitals;
        _spelling = new Spelling(_byForm, _actions.Keys.Concat(_stopStems));
        Fingerprint = parts.Fingerprint;
    }

    /// <summary>The vocabulary that ships with the tool.</summary>
    public static Lexicon Default => BuiltIn.Value;

    /// <summary>SHA-256 (hex) of the files that it was read from.</summary>
    public string Fingerprint { get; }

    /// <summary>The concept that a form (its stems joined by single spaces) means, or null.</summary>
    public Concept? Find(string stems) => _byForm.GetValueOrDefault(stems);

    /// <summary>
    /// Whether a form means its concept only where it is written in capitals: FIT is a test, "fit" is not.
    /// </summary>
    public bool IsCapitalised(string stems) => _capitals.Contains(stems);

    /// <summary>The stem that was meant by a word that the vocabulary does not know, where a slip of the pen explains it; else the same stem.</summary>
    internal string Mend(string stem) => _spelling.Mend(stem);

    /// <summary>The class of action that a verb or verb phrase (stems joined by spaces) names, or null.</summary>
    public string? ActionOf(string stems) => _actions.GetValueOrDefault(stems);

    /// <summary>Whether one class of action undoes or forbids the other.</summary>
    public bool AreOpposite(string action, string other) =>
        _opposites.TryGetValue(action, out HashSet<string>? against) && against.Contains(other)
        || _opposites.TryGetValue(other, out against) && against.Contains(action);

    /// <summary>Whether a stem carries no content of its own.</summary>
    public bool IsStopStem(string stem) => _stopStems.Contains(stem);

    /// <summary>Whether one concept is a kind of the other: a drug of its class, a subspecialty of its specialty.</summary>
    public bool IsKindOf(Concept concept, Concept broader) => IsKindOf(concept, broader.Name, depth: 3);

    /// <summary>Whether two concepts are two of a kind: two drugs of a class, two members of a panel are not the same thing, but akin.</summary>
    public bool AreAkin(Concept concept, Concept other) =>
        concept.Kind == other.Kind && (concept.Classes.Intersect(other.Classes).Any() || _panels.Values.Any(members => members.Contains(concept.Name) && members.Contains(other.Name)));

    /// <summary>Whether a panel contains a test.</summary>
    public bool Contains(Concept panel, Concept test) =>
        _panels.TryGetValue(panel.Name, out HashSet<string>? members) && members.Contains(test.Name);

    private bool IsKindOf(Concept concept, string broader, int depth)
    {
        foreach (string name in concept.Classes)
        {
            if (name == broader)
                return true;
            if (depth > 0 && _byName.TryGetValue(name, out Concept? parent) && IsKindOf(parent, broader, depth - 1))
                return true;
        }

        return false;
    }
}
