using System.Security.Cryptography;
using System.Text;
using NoHarm.Input;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Claims;

/// <summary>
/// Everyday words that say nearly the same, and words that say little. They are broader than the lexicon, whose forms mean
/// the same action, and are therefore never read for orders.
/// </summary>
internal sealed class ClaimVocabulary
{
    private const string Everyday = "NoHarm.lexicon.everyday.txt";
    private const string LightWords = "NoHarm.lexicon.light-words.txt";

    private static readonly Lazy<ClaimVocabulary> BuiltIn = new(() => new ClaimVocabulary(EmbeddedFile.Read(Everyday), EmbeddedFile.Read(LightWords)));

    private readonly Dictionary<string, string> _groups = [];
    private readonly HashSet<string> _light = [];

    private ClaimVocabulary(byte[] everyday, byte[] light)
    {
        foreach (string line in Lines(everyday))
        {
            LexiconEntry entry = LexiconEntry.Parse(line, Everyday);
            foreach (string form in entry.Forms.Prepend(entry.Name))
            {
                if (!_groups.TryAdd(LexiconFiles.Key(form), entry.Name))
                    Repeated.Add(form);
                LongestForm = Math.Max(LongestForm, WordReader.Read(form).Count);
            }
        }

        foreach (string word in Lines(light))
        {
            if (!_light.Add(LexiconFiles.Key(word)))
                Repeated.Add(word);
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData([.. everyday, .. light]));
    }

    /// <summary>The vocabulary that ships with the library.</summary>
    public static ClaimVocabulary Default => BuiltIn.Value;

    /// <summary>How many words the longest form has.</summary>
    public int LongestForm { get; }

    /// <summary>SHA-256 (hex) of the files that it was read from.</summary>
    public string Fingerprint { get; }

    /// <summary>Forms that stand twice, where the second is never found; none in a sound vocabulary.</summary>
    public List<string> Repeated { get; } = [];

    /// <summary>The group of words that a form (its stems joined by single spaces) belongs to, or null.</summary>
    public string? GroupOf(string stems) => _groups.GetValueOrDefault(stems);

    /// <summary>Whether a word, or the name of a group or concept, says little of what a claim is about.</summary>
    public bool IsLight(string name) => _light.Contains(LexiconFiles.Key(name));

    private static IEnumerable<string> Lines(byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
}
