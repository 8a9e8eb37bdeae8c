namespace NoHarm.Extraction;

/// <summary>Tells conditions that hold by default ("if none was done since", "unless ...", "if available") from clinical ones.</summary>
internal static class GateReader
{
    private const int LongestSetting = 8;
    private const int Reach = 40;
    private static readonly HashSet<string> Negations = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "none", "never", "nothing", "hasn't", "haven't", "wasn't", "weren't", "isn't", "aren't", "didn't", "doesn't", "don't",
    };

    // What somebody may already have done with a test, a vaccine or a letter; not what an illness does.
    private static readonly HashSet<string> Deeds = new(StringComparer.OrdinalIgnoreCase)
    {
        "done", "drawn", "checked", "sent", "ordered", "obtained", "performed", "tested", "measured", "collected", "imaged", "biopsied",
        "vaccinated", "immunized", "documented", "screened", "completed", "part", "included", "recorded", "file", "recent", "recently",
        "already", "previously", "taken", "repeated", "scheduled", "booked",
    };

    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "available", "availability", "feasible", "possible", "practical", "practicable", "accessible", "appropriate", "applicable",
        "obtainable", "affordable", "allows", "allow", "allowing", "permits", "permit", "permitting", "agreeable", "amenable", "willing",
    };

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "they", "patient", "pt", "family", "you",
    };

    private static readonly HashSet<string> Outcomes = new(StringComparer.OrdinalIgnoreCase)
    {
        "response", "improvement", "benefit", "relief", "resolution", "recurrence", "change", "progress", "bleeding", "symptoms",
    };

    private static readonly HashSet<string> AgeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "its", "is", "was", "the", "last", "one", "they", "are", "these", "this", "that", "result", "results", "level", "levels",
        "more", "than", "over", "older", "prior", "previous", "a", "an", "year", "years", "yr", "yrs", "month", "months", "mo", "mos",
        "week", "weeks", "wk", "wks", "old", "ago",
    };

    /// <summary>The token after a condition that holds by default, where one begins at this trigger; else -1.</summary>
    public static int EndOf(Passage passage, int trigger)
    {
        CueMatch cue = passage.CueAt(trigger);
        if (HasWord(passage, trigger, cue.End, "only"))
            return -1;
        bool leads = trigger == 0 || passage.KindAt(trigger - 1) is not (TokenKind.Word or TokenKind.Close);
        bool stressed = passage.IsWord(trigger, "particularly") || passage.IsWord(trigger, "especially");
        int end = EndOfWords(passage, cue.End, overCommas: !leads && (stressed || passage.IsWord(trigger, "unless")));
        if (stressed || passage.IsWord(trigger, "unless"))
            return end;

        int length = end - cue.End;
        bool negated = Any(passage, cue.End, end, Negations);
        if (passage.IsWord(trigger, "whenever"))
            return negated || Any(passage, cue.End, end, passage.IsNumber) ? -1 : end;
        if (!passage.IsWord(trigger, "if") && !passage.IsWord(trigger, "provided") && !passage.IsWord(trigger, "when")
            && !passage.IsWord(trigger, "where"))
        {
            return -1;
        }

        // "come back if any cough" sets a condition, "antibiotics, if any" none.
        if (passage.IsWord(trigger, "if") && length == 1 && passage.IsWord(cue.End, "any"))
            return leads ? -1 : end;
        if (passage.IsWord(trigger, "if") && negated && WasLeftUndone(passage, cue.End, end))
            return end;
        bool setting = !negated && length <= LongestSetting
            && (IsSetting(passage, cue.End, end) || Agrees(passage, cue.End, end) || IsAge(passage, cue.End, end));
        return setting ? end : -1;
    }

    private static bool WasLeftUndone(Passage passage, int from, int end)
    {
        if (Any(passage, from, end, Outcomes))
            return false;
        if (Any(passage, from, end, Deeds))
            return true;
        // "if the hospital did not", "if she hasn't had one"
        int last = end - 1;
        bool auxiliary = passage.IsWord(last, "not") && (passage.IsWord(last - 1, "did") || passage.IsWord(last - 1, "has") || passage.IsWord(last - 1, "have"));
        bool contracted = passage.IsWord(last, "didn't") || passage.IsWord(last, "hasn't") || passage.IsWord(last, "haven't");
        if (auxiliary || contracted)
            return true;
        for (int i = from; i + 1 < end; i++)
        {
            if (passage.IsWord(i, "had") && (passage.IsWord(i + 1, "one") || passage.IsWord(i + 1, "it") || passage.IsWord(i + 1, "this") || passage.IsWord(i + 1, "these")))
                return true;
        }

        return false;
    }

    // "if available", "if a bed is available this week", "provided his pulse allows"; not "if there is possible aspiration".
    private static bool IsSetting(Passage passage, int from, int end) =>
        Any(passage, from, end, i => (i == from || i == end - 1 || (passage.Is(i - 1, WordClass.Finite) && passage.Is(i + 1, WordClass.Preposition))) && Settings.Contains(WordAt(passage, i)));

    private static bool Agrees(Passage passage, int from, int end) =>
        Any(passage, from, end, Persons)
        && (HasWord(passage, from, end, "agrees") || HasWord(passage, from, end, "agree") || HasWord(passage, from, end, "accepts")
            || HasWord(passage, from, end, "consents"));

    private static bool IsAge(Passage passage, int from, int end)
    {
        if (end <= from || !(passage.IsWord(end - 1, "old") || passage.IsWord(end - 1, "ago")))
            return false;
        for (int i = from; i < end; i++)
        {
            if (!passage.IsNumber(i) && !AgeWords.Contains(WordAt(passage, i)))
                return false;
        }

        return true;
    }

    // To the next mark or order; a list of exceptions ("unless fever, rash or pain") goes on over its commas.
    private static int EndOfWords(Passage passage, int from, bool overCommas)
    {
        int end = from;
        int limit = Math.Min(passage.Tokens.Length, from + Reach);
        for (int i = from; i < limit; i++)
        {
            if (passage.IsWord(i))
            {
                bool order = passage.Is(i, WordClass.Verb) && i > from && passage.IsWord(i - 1)
                    && !passage.IsWord(i - 1, "to") && !passage.Is(i - 1, WordClass.Finite) && !Negations.Contains(WordAt(passage, i - 1));
                bool main = i > from + 1 && i + 1 < limit && passage.Is(i, WordClass.ClauseStart) && passage.Is(i + 1, WordClass.Finite)
                    && !passage.Is(i - 1, WordClass.Finite | WordClass.Subordinate);
                if (order || main || passage.IsWord(i, "then"))
                    return passage.Is(i - 1, WordClass.Skip) && i - 1 > from ? i - 1 : i;
                end = i + 1;
                continue;
            }

            if (passage.KindAt(i) != TokenKind.Comma || !overCommas || !LeadsToOr(passage, i))
                return end;
        }

        return end;
    }

    private static bool LeadsToOr(Passage passage, int comma)
    {
        int limit = Math.Min(passage.Tokens.Length, comma + Reach);
        for (int i = comma + 1; i < limit && passage.KindAt(i) is TokenKind.Word or TokenKind.Comma; i++)
        {
            if (passage.IsWord(i, "or"))
                return true;
            if (passage.Is(i, WordClass.Verb) || passage.CueAt(i).Kind is CueKind.Recommend or CueKind.Trigger)
                return false;
        }

        return false;
    }

    private static bool HasWord(Passage passage, int from, int to, string word)
    {
        for (int i = from; i < to; i++)
        {
            if (passage.IsWord(i, word))
                return true;
        }

        return false;
    }

    private static bool Any(Passage passage, int from, int to, HashSet<string> words) =>
        Any(passage, from, to, i => words.Contains(WordAt(passage, i)));

    private static bool Any(Passage passage, int from, int to, Func<int, bool> holds)
    {
        for (int i = from; i < to && i < passage.Tokens.Length; i++)
        {
            if (holds(i))
                return true;
        }

        return false;
    }

    private static string WordAt(Passage passage, int token) =>
        passage.Text.Substring(passage.Tokens[token].Start, passage.Tokens[token].Length).Replace('\u2019', '\'');
}
