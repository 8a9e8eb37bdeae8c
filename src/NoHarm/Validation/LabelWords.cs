using NoHarm.Input;
using NoHarm.Judging;

namespace NoHarm.Validation;

/// <summary>The words that label files and sheets use for verdicts and kinds of raters.</summary>
public static class LabelWords
{
    /// <summary>The verdicts, for messages.</summary>
    public const string Verdicts = "\"yes\", \"partial\" or \"no\"";

    /// <summary>The kinds of raters, for messages.</summary>
    public const string Kinds = "\"physician\", \"other\" or \"llm\"";

    private static readonly Dictionary<string, Verdict> VerdictWords = new()
    {
        ["yes"] = Verdict.Yes,
        ["partial"] = Verdict.Partial,
        ["no"] = Verdict.No,
    };

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => VerdictWords.First(word => word.Value == verdict).Key;

    /// <summary>The word for a kind of rater.</summary>
    public static string Of(RaterKind kind) => RaterKinds.NameOf(kind);

    /// <summary>The verdict that a word means, or null.</summary>
    public static Verdict? ReadVerdict(string word) => VerdictWords.TryGetValue(word, out Verdict verdict) ? verdict : null;

    /// <summary>The kind of rater that a word declares, or null; nobody declares to be unknown.</summary>
    public static RaterKind? ReadKind(string word) => RaterKinds.Find(word) is { } kind and not RaterKind.Unknown ? kind : null;

    /// <summary>What a mistyped verdict was probably meant to be, as a sentence to add to a message; empty when nothing is near.</summary>
    public static string Suggestion(string word)
    {
        string typed = word.Trim().ToLowerInvariant();

        // A single letter is as near to one verdict as to another, except to the one that begins with it.
        string? meant = typed.Length == 1
            ? VerdictWords.Keys.FirstOrDefault(known => known[0] == typed[0])
            : NearestName.Within(typed, VerdictWords.Keys, (typed.Length + 1) / 2);
        return meant is null ? "" : $" Did you mean \"{meant}\"?";
    }
}
