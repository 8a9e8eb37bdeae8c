using NoHarm.Input;

namespace NoHarm.Retrieval;

/// <summary>One line of a lexicon file, taken apart.</summary>
internal sealed record LexiconEntry(string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Classes)
{
    private const string Opposite = "opposite:";

    /// <summary>Takes <c>name: form, form [class, class]</c> apart; forms and classes may be missing.</summary>
    public static LexiconEntry Parse(string line, string file)
    {
        string[] classes = [];
        int bracket = line.IndexOf('[');
        if (bracket >= 0)
        {
            if (line[^1] != ']')
                throw new InvalidInputException("lexicon", file, null, $"found \"{line}\"; expected the classes to close with ].");
            classes = List(line[(bracket + 1)..^1]);
            line = line[..bracket].TrimEnd();
        }

        int colon = line.IndexOf(':');
        return colon < 0
            ? new LexiconEntry(line, [], classes)
            : new LexiconEntry(line[..colon].Trim(), List(line[(colon + 1)..]), classes);
    }

    /// <summary>Takes <c>panel > member, member</c> apart; the members are the forms.</summary>
    public static LexiconEntry ParsePanel(string line, string file)
    {
        int arrow = line.IndexOf('>');
        return arrow >= 0
            ? new LexiconEntry(line[..arrow].Trim(), List(line[(arrow + 1)..]), [])
            : throw new InvalidInputException("lexicon", file, null, $"found \"{line}\"; expected \"panel > test, test\".");
    }

    /// <summary>A class without the label that says how it relates: <c>opposite: stop</c> is <c>stop</c>.</summary>
    public static string WithoutLabel(string name) =>
        name.StartsWith(Opposite, StringComparison.Ordinal) ? name[Opposite.Length..].Trim() : name;

    private static string[] List(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
