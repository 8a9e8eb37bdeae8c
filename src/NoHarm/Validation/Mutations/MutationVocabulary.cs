using System.Collections.Frozen;
using System.Text;
using NoHarm.Input;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>The words of the lexicon as they are written, to say the same in other words or something like it in the same way.</summary>
internal sealed class MutationVocabulary
{
    private static readonly Lazy<MutationVocabulary> BuiltIn = new(() => new MutationVocabulary());

    private readonly FrozenDictionary<(ConceptKind, string), LexiconEntry> _entries;

    private MutationVocabulary()
    {
        var entries = new Dictionary<(ConceptKind, string), LexiconEntry>();
        foreach ((string file, ConceptKind kind) in (ReadOnlySpan<(string, ConceptKind)>)
            [("drugs.txt", ConceptKind.Drug), ("tests.txt", ConceptKind.Test), ("procedures.txt", ConceptKind.Procedure), ("conditions.txt", ConceptKind.Condition)])
        {
            foreach (string line in Encoding.UTF8.GetString(EmbeddedFile.Read("NoHarm.lexicon." + file)).Split('\n', StringSplitOptions.TrimEntries))
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    LexiconEntry entry = LexiconEntry.Parse(line, file);
                    entries.TryAdd((kind, entry.Name), entry);
                }
            }
        }

        _entries = entries.ToFrozenDictionary();
        Drugs = [.. entries.Where(entry => entry.Key.Item1 == ConceptKind.Drug).Select(entry => entry.Value)];
    }

    /// <summary>The words that ship with the tool.</summary>
    public static MutationVocabulary Default => BuiltIn.Value;

    /// <summary>The drugs, in the order of their file.</summary>
    public IReadOnlyList<LexiconEntry> Drugs { get; }

    /// <summary>The forms of a concept as they are written, without its name; empty when it has none.</summary>
    public IReadOnlyList<string> FormsOf(Concept concept) =>
        _entries.TryGetValue((concept.Kind, concept.Name), out LexiconEntry? entry) ? entry.Forms : [];

    /// <summary>Whether a form abbreviates a name: its two to five letters stand in the name in order, the first one first.</summary>
    public static bool Abbreviates(string form, string name)
    {
        if (form.Length is < 2 or > 5 || !form.All(char.IsAsciiLetterLower) || form[0] != name[0] || name.Length < 2 * form.Length)
            return false;
        int at = 0;
        foreach (char letter in form)
        {
            at = name.IndexOf(letter, at) + 1;
            if (at == 0)
                return false;
        }

        return !name.StartsWith(form, StringComparison.Ordinal);
    }
}
