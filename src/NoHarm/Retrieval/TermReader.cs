using NoHarm.Responses;

namespace NoHarm.Retrieval;

/// <summary>Reads the terms and actions of a text: the longest form of the lexicon wins, left to right.</summary>
public sealed class TermReader(Lexicon lexicon)
{
    /// <summary>"HIV testing" and "folate level" say no more than "HIV" and "folate" where tests are listed.</summary>
    private static readonly HashSet<string> GenericStems =
        [.. new[] { "test", "level", "study", "serology", "panel", "count", "screen", "measurement", "evaluation", "consultation", "therapy", "treatment", "imaging", "scan", "titer", "assay" }.Select(Stemmer.Stem)];

    /// <summary>The terms of a text, in order, without stop words and bare numbers.</summary>
    public TermReading Read(string text)
    {
        List<Word> words = WordReader.Read(text);
        for (int i = 0; i < words.Count; i++)
            words[i] = words[i] with { Stem = lexicon.Mend(words[i].Stem) };
        var terms = new List<Term>();
        var actions = new List<ActionMention>();
        for (int i = 0; i < words.Count;)
        {
            i += ReadAction(text, words, i, actions, out bool isVerbOnly) is > 0 and var verbWords && isVerbOnly
                ? verbWords
                : ReadTerm(text, words, i, terms);
        }

        return new TermReading(words, terms, actions);
    }

    private int ReadAction(string text, List<Word> words, int start, List<ActionMention> actions, out bool isVerbOnly)
    {
        isVerbOnly = false;
        for (int length = Math.Min(Lexicon.LongestAction, words.Count - start); length > 0; length--)
        {
            string key = Key(words, start, length);
            if (lexicon.ActionOf(key) is not { } action)
                continue;
            actions.Add(new ActionMention(action, SpanOf(words, start, length)));

            // "admission" and "vaccination" are actions and things at once: they count as both.
            isVerbOnly = ConceptAt(text, words, start, length) is null && !StartsLongerConcept(text, words, start, length);
            return length;
        }

        return 0;
    }

    private bool StartsLongerConcept(string text, List<Word> words, int start, int length)
    {
        for (int longer = Math.Min(Lexicon.LongestForm, words.Count - start); longer > length; longer--)
        {
            if (ConceptAt(text, words, start, longer) is not null)
                return true;
        }

        return false;
    }

    private int ReadTerm(string text, List<Word> words, int start, List<Term> terms)
    {
        for (int length = Math.Min(Lexicon.LongestForm, words.Count - start); length > 0; length--)
        {
            if (ConceptAt(text, words, start, length) is not { } concept)
                continue;
            terms.Add(new Term(concept.Name, concept, SpanOf(words, start, length)) { Stems = ContentOf(words, start, length) });
            return length;
        }

        Word word = words[start];
        if (!word.IsNumber && !lexicon.IsStopStem(word.Stem) && word.Stem.Length > 1)
            terms.Add(new Term(word.Stem, null, word.Span) { Stems = [word.Stem] });
        return 1;
    }

    private Concept? ConceptAt(string text, List<Word> words, int start, int length)
    {
        string key = Key(words, start, length);
        return lexicon.Find(key) is { } concept && (!lexicon.IsCapitalised(key) || LexiconFiles.IsCapitalised(SpanOf(words, start, length).Of(text)))
            ? concept
            : null;
    }

    private string[] ContentOf(List<Word> words, int start, int length)
    {
        string[] stems = [.. words.GetRange(start, length).Select(word => word.Stem).Where(stem => !lexicon.IsStopStem(stem))];
        string[] content = [.. stems.Where(stem => !GenericStems.Contains(stem))];
        return content.Length > 0 ? content : stems;
    }

    private static string Key(List<Word> words, int start, int length)
    {
        if (length == 1)
            return words[start].Stem;
        var key = new System.Text.StringBuilder(words[start].Stem);
        for (int i = start + 1; i < start + length; i++)
            key.Append(' ').Append(words[i].Stem);
        return key.ToString();
    }

    private static TextSpan SpanOf(List<Word> words, int start, int length)
    {
        TextSpan first = words[start].Span;
        return first with { Length = words[start + length - 1].Span.End - first.Start };
    }
}
