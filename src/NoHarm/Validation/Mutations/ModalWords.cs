using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NoHarm.Validation.Mutations;

/// <summary>The words by which a clause commits to an action.</summary>
internal static partial class ModalWords
{
    /// <summary>Verbs that begin an order in a clinical answer. Nouns that look alike ("test", "screen") are left out.</summary>
    public static readonly FrozenSet<string> Imperatives = FrozenSet.ToFrozenSet(
    [
        "add", "administer", "admit", "advise", "arrange", "ask", "assess", "begin", "book", "bring", "calculate", "call", "change", "check", "confirm",
        "continue", "counsel", "decrease", "discharge", "discontinue", "discuss", "do", "draw", "educate", "encourage", "ensure", "evaluate",
        "examine", "explain", "extend", "follow", "get", "give", "increase", "inform", "initiate", "instruct", "keep", "lower", "maintain",
        "measure", "monitor", "move", "obtain", "offer", "order", "perform", "place", "prescribe", "proceed", "provide", "put", "quit", "raise", "reassure",
        "recheck", "recommend", "reduce", "refer", "remind", "repeat", "replace", "request", "resume", "review", "schedule", "send", "set",
        "start", "stop", "switch", "taper", "tell", "titrate", "transition", "try", "update", "use", "vaccinate", "warn",
    ]);

    /// <summary>Of these, verbs that tell somebody something.</summary>
    public static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        ["advise", "counsel", "educate", "explain", "inform", "instruct", "reassure", "remind", "tell", "warn"]);

    /// <summary>Marks of a commitment; a clause with exactly one of them can be turned.</summary>
    [GeneratedRegex(
        @"\b(?:(?<should>should)(?:\s+also)?\b|(?<would>I['’]d|I\s+would|we['’]d|we\s+would)(?:\s+also)?(?:\s+(?<urge>recommend|suggest|advise))?\b"
        + @"|(?<rec>I|we)(?:\s+also)?\s+(?<urge>recommend|suggest|advise)\b"
        + @"|(?<is>is|are)(?:\s+also|\s+strongly)?\s+(?<judged>recommended|indicated|warranted|needed|advised|advisable|appropriate|reasonable|necessary|required)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Marks();

    /// <summary>A text that can stand inside a sentence: its first letter small, unless it is an abbreviation or "I".</summary>
    public static string Inside(string text)
    {
        bool isWord = text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]);
        return isWord ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>A text in the case in which another began.</summary>
    public static string AsStartOf(string text, string original) =>
        original.Length > 0 && char.IsUpper(original[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : char.ToLowerInvariant(text[0]) + text[1..];
}
