using System.Security.Cryptography;
using System.Text;
using NoHarm.Input;

namespace NoHarm.Retrieval;

/// <summary>Reads the lexicon's files: one concept per line, <c>name: form, form [class, class]</c>.</summary>
internal static class LexiconReader
{
    private const string Prefix = "NoHarm.lexicon.";

    /// <summary>Reads the files that are built into the library.</summary>
    public static Lexicon ReadBuiltIn()
    {
        var parts = new LexiconParts();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> Lines(string file)
        {
            byte[] bytes = EmbeddedFile.Read(Prefix + file);
            hash.AppendData(bytes);
            return Content(bytes);
        }

        foreach ((string file, ConceptKind kind) in LexiconFiles.Concepts)
        {
            foreach (string line in Lines(file))
                AddConcept(parts, LexiconEntry.Parse(line, file), kind);
        }

        foreach (string line in Lines(LexiconFiles.Actions))
            AddAction(parts, LexiconEntry.Parse(line, LexiconFiles.Actions));
        foreach (string line in Lines(LexiconFiles.Panels))
            AddPanel(parts, LexiconEntry.ParsePanel(line, LexiconFiles.Panels));
        foreach (string line in Lines(LexiconFiles.StopWords))
            parts.StopStems.Add(LexiconFiles.Key(line));
        parts.Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new Lexicon(parts);
    }

    private static void AddConcept(LexiconParts parts, LexiconEntry entry, ConceptKind kind)
    {
        var concept = new Concept(entry.Name, kind, entry.Classes);
        parts.Names.TryAdd(entry.Name, concept);
        foreach (string form in entry.Forms.Prepend(entry.Name))
        {
            if (parts.Forms.TryAdd(LexiconFiles.Key(form), concept) && LexiconFiles.IsCapitalised(form))
                parts.Capitals.Add(LexiconFiles.Key(form));
        }
    }

    private static void AddAction(LexiconParts parts, LexiconEntry entry)
    {
        foreach (string form in entry.Forms.Prepend(entry.Name))
            parts.Actions.TryAdd(LexiconFiles.Key(form), entry.Name);
        parts.Opposites[entry.Name] = [.. entry.Classes.Select(LexiconEntry.WithoutLabel)];
    }

    private static void AddPanel(LexiconParts parts, LexiconEntry panel) =>
        parts.Panels[NameOf(parts, panel.Name)] = [.. panel.Forms.Select(member => NameOf(parts, member))];

    /// <summary>The canonical name of the concept that a form means.</summary>
    private static string NameOf(LexiconParts parts, string form) =>
        parts.Forms.TryGetValue(LexiconFiles.Key(form), out Concept? concept) ? concept.Name : form;

    private static IEnumerable<string> Content(byte[] bytes)
    {
        foreach (string raw in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
