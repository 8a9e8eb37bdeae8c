namespace NoHarm.Retrieval;

/// <summary>The files that a vocabulary consists of.</summary>
internal static class LexiconFiles
{
    public const string Actions = "actions.txt";

    public const string Panels = "panels.txt";

    public const string StopWords = "stopwords.txt";

    /// <summary>Files with one concept per line, in the order that decides who keeps a form that two of them claim.</summary>
    public static readonly (string File, ConceptKind Kind)[] Concepts =
    [
        ("drugs.txt", ConceptKind.Drug),
        ("drug-classes.txt", ConceptKind.DrugClass),
        ("tests.txt", ConceptKind.Test),
        ("procedures.txt", ConceptKind.Procedure),
        ("specialties.txt", ConceptKind.Specialty),
        ("conditions.txt", ConceptKind.Condition),
        ("general.txt", ConceptKind.General),
    ];

    /// <summary>Whether a form, or a word of a text, is written in capitals: two of them make an abbreviation (FIT, PrEP).</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        foreach (char c in word)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals > 1;
    }

    /// <summary>What a form is looked up by: the stems of its words, joined by single spaces.</summary>
    public static string Key(string form) => string.Join(' ', WordReader.Read(form).Select(word => word.Stem));
}
