namespace NoHarm.Retrieval;

/// <summary>What a reader gathers before the lexicon is made.</summary>
internal sealed class LexiconParts
{
    public Dictionary<string, Concept> Forms { get; } = [];

    public Dictionary<string, Concept> Names { get; } = [];

    public Dictionary<string, string> Actions { get; } = [];

    public Dictionary<string, HashSet<string>> Opposites { get; } = [];

    public Dictionary<string, HashSet<string>> Panels { get; } = [];

    public HashSet<string> StopStems { get; } = [];

    public HashSet<string> Capitals { get; } = [];

    public string Fingerprint { get; set; } = "";
}
