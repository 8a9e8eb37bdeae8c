using NoHarm.Input;

namespace NoHarm.Retrieval.Lint;

/// <summary>The files of a vocabulary, line by line, for those who look for defects.</summary>
internal sealed class LexiconSource
{
    private const string TagsBegin = "# classes:";
    private const string SectionBegins = "# ---";

    private LexiconSource()
    {
    }

    /// <summary>Concepts, in the order in which the files are read.</summary>
    public List<LexiconLine> Concepts { get; } = [];

    /// <summary>Classes of action.</summary>
    public List<LexiconLine> Actions { get; } = [];

    /// <summary>Panels: the name is the panel, the forms are its members.</summary>
    public List<LexiconLine> Panels { get; } = [];

    /// <summary>Stop words.</summary>
    public List<LexiconLine> StopWords { get; } = [];

    /// <summary>What a file's head allows as a class beside concepts: <c># classes: surgery, therapy</c>.</summary>
    public Dictionary<ConceptKind, HashSet<string>> Tags { get; } = [];

    /// <summary>Reads every file of a folder; what cannot be read becomes a problem.</summary>
    public static LexiconSource Read(string folder, ProblemList problems)
    {
        var source = new LexiconSource();
        foreach ((string file, ConceptKind kind) in LexiconFiles.Concepts)
            source.ReadFile(Path.Combine(folder, file), kind, source.Concepts, problems);
        source.ReadFile(Path.Combine(folder, LexiconFiles.Actions), ConceptKind.Plain, source.Actions, problems);
        source.ReadFile(Path.Combine(folder, LexiconFiles.Panels), ConceptKind.Test, source.Panels, problems);
        source.ReadFile(Path.Combine(folder, LexiconFiles.StopWords), ConceptKind.Plain, source.StopWords, problems);
        return source;
    }

    private void ReadFile(string path, ConceptKind kind, List<LexiconLine> lines, ProblemList problems)
    {
        int section = 0;
        int number = 0;
        foreach (string raw in (InputFile.ReadText(path, problems) ?? "").Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (line.StartsWith(SectionBegins, StringComparison.Ordinal))
                section++;
            else if (line.StartsWith(TagsBegin, StringComparison.Ordinal))
                AddTags(kind, line[TagsBegin.Length..]);
            else if (line.Length > 0 && line[0] != '#' && Parse(line, path, number, lines == Panels, problems) is { } entry)
                lines.Add(new LexiconLine(path, number, section, kind, entry));
        }
    }

    private void AddTags(ConceptKind kind, string list)
    {
        HashSet<string> tags = Tags.TryGetValue(kind, out HashSet<string>? known) ? known : Tags[kind] = [];
        tags.UnionWith(list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static LexiconEntry? Parse(string line, string path, int number, bool isPanel, ProblemList problems)
    {
        try
        {
            return isPanel ? LexiconEntry.ParsePanel(line, path) : LexiconEntry.Parse(line, path);
        }
        catch (InvalidInputException malformed)
        {
            foreach (Problem problem in malformed.Problems)
                problems.Add(problem with { Line = number });
            return null;
        }
    }
}
