using NoHarm.Input;

namespace NoHarm.Retrieval.Lint;

/// <summary>Forms that can never be found, or that would be found where nothing is meant.</summary>
internal static class FormCheck
{
    public static IEnumerable<Problem> Check(LexiconSource source)
    {
        HashSet<string> stop = [.. source.StopWords.Select(line => LexiconFiles.Key(line.Entry.Name))];
        return source.Concepts.SelectMany(line => Check(line, Lexicon.LongestForm, stop))
            .Concat(source.Actions.SelectMany(line => Check(line, Lexicon.LongestAction, stop)));
    }

    private static IEnumerable<Problem> Check(LexiconLine line, int longest, HashSet<string> stop)
    {
        foreach (string form in line.Words)
        {
            List<Word> words = WordReader.Read(form);
            if (form.Any(char.IsUpper) && (words.Count != 1 || !LexiconFiles.IsCapitalised(form) || form == line.Entry.Name))
                yield return Error(line, "upper-case-form",
                    $"found \"{form}\"; expected lower case, or one abbreviation that counts only in capitals. Write it in lower case.");
            if (words.Count == 0)
                yield return Error(line, "empty-form", $"found \"{form}\", which has no letter and no digit; expected a word. Drop it.");
            else if (words.Count > longest)
                yield return Error(line, "long-form", $"found \"{form}\" with {words.Count} words; expected at most {longest}, or it is never found. Shorten it.");
            else if (words.TrueForAll(word => stop.Contains(word.Stem)) && !IsPhrase(line, words))
                yield return Error(line, "stop-word-form", $"found \"{form}\", which is made of stop words; expected a word with meaning. Drop it, or the stop word.");
            else if (words is [{ Stem.Length: 1 }])
                yield return Error(line, "short-form", $"found \"{form}\"; expected two letters or more. Drop it.");
        }
    }

    // "As needed" says how often, though neither word says anything alone.
    private static bool IsPhrase(LexiconLine line, List<Word> words) => line.Kind == ConceptKind.General && words.Count > 1;

    private static Problem Error(LexiconLine line, string code, string message) => Problem.Error(code, line.File, line.Number, message);
}
